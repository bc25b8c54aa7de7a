import { minorOf } from '../../src/interpreter/minor.ts';
import type { EmbeddedVersion } from '../../src/record/embedded-version.ts';
import type { NativeVersion, VersionRunOptions } from '../../src/record/native-version.ts';
import type { Program, Run } from '../../src/run/types.ts';
import type { TraceEvent } from '../../src/trace/event.ts';

/** What a run does: what it prints, or more of it. */
export type Answer = string | Partial<Omit<Run, 'events' | 'interpreter'>>;

/** A run that did something. */
export function makeRun(interpreter: string, answer: Answer): Run {
  const told = typeof answer === 'string' ? { stdout: answer } : answer;
  const { stdout = '', stderr = '' } = told;
  const events = (['stdout', 'stderr'] as const)
    .filter((kind) => (kind === 'stdout' ? stdout : stderr) !== '')
    .map((kind, index): TraceEvent => {
      const text = kind === 'stdout' ? stdout : stderr;
      return { seq: index + 1, t: 0, kind, text, task: 0, co: null, line: null };
    });
  return { interpreter, exit: 0, exception: null, elapsed: 0, verdict: null, ...told, stdout, stderr, events };
}

export interface FakeVersion extends NativeVersion {
  /** How programs were run, in order: `real 0`, `real 1` (the seed), `virtual`, `traced`. */
  readonly calls: readonly string[];
  /** Seconds that each run might take. */
  readonly seconds: readonly (number | undefined)[];
}

/** A CPython as WebAssembly of which it is known what it does. */
export interface FakeEmbedded extends EmbeddedVersion {
  /** The programs that were run, and at last `closed`. */
  readonly calls: readonly string[];
}

/** Such as `3.12.7`. */
export function createFakeEmbedded(
  release: string,
  answer: (program: Program) => Answer | Promise<Answer>,
): FakeEmbedded {
  const interpreter = `cpython-${release} pyodide-0.${release.split('.')[1]}.0 virtual`;
  const calls: string[] = [];
  return {
    minor: minorOf(release),
    interpreter,
    calls,
    run: async (program) => {
      calls.push(program.filename);
      return makeRun(interpreter, await answer(program));
    },
    close: async () => {
      calls.push('closed');
    },
  };
}

export interface FakeAnswers {
  /** What real runs do, one after another; the last one is repeated. */
  readonly real: readonly Answer[];
  readonly virtual?: Answer;
  /** @default the first of `real` */
  readonly traced?: Answer;
}

/** A CPython of which it is known what it does. */
export function createFakeVersion(
  minor: string,
  answers: FakeAnswers | ((program: Program, options: VersionRunOptions) => Answer | Promise<Answer>),
  release = 1,
): FakeVersion {
  const interpreter = `cpython-${minor}.${release} real`;
  const calls: string[] = [];
  const seconds: (number | undefined)[] = [];
  let count = 0;
  const answer = async (program: Program, options: VersionRunOptions): Promise<Answer> => {
    if (typeof answers === 'function') return answers(program, options);
    if (options.mode === 'virtual') {
      if (answers.virtual === undefined) throw new Error(`${minor} was run in virtual time`);
      return answers.virtual;
    }
    if (options.mode === 'traced') return answers.traced ?? answers.real[0] ?? '';
    count += 1;
    return answers.real[count - 1] ?? answers.real.at(-1) ?? '';
  };
  return {
    minor,
    interpreter,
    calls,
    seconds,
    run: async (program, options = {}) => {
      const { mode = 'real', seed = 0 } = options;
      calls.push(mode === 'real' ? `real ${seed}` : mode);
      seconds.push(options.seconds);
      return makeRun(interpreter, await answer(program, options));
    },
    close: async () => undefined,
  };
}
