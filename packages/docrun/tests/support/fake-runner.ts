import type { NativeVersion } from '../../src/record/native-version.ts';
import type { RunnerIdentity } from '../../src/recording/key.ts';
import type { Program, Run, Runner } from '../../src/run/types.ts';
import type { TraceEvent } from '../../src/trace/event.ts';

/** The identity under which fixtures are recorded: they stay as they are when the harness changes. */
export const FIXTURE_RUNNER: RunnerIdentity = {
  interpreter: 'cpython-3.14.0 pyodide-314.0.0 virtual',
  harness: 'fixture',
  native: 'fixture',
  witness: 'fixture',
  embeddedWitness: 'fixture',
  explore: 'fixture',
};

type Step = Partial<Omit<Run, 'events'>> & { readonly event?: Record<string, unknown> };

type Steps = readonly (readonly [RegExp, (match: RegExpExecArray) => Step])[];

const lines = (text = '') => `${text.replaceAll('\\n', '\n')}\n`;

/** What each line of a C program does; nothing tells which line printed a text. */
const C_STEPS: Steps = [
  [/^\s*puts\("(.*)"\);/, ([, text]) => ({ event: { kind: 'stdout', text: lines(text), line: null } })],
  [/^\s*fprintf\(stderr, "(.*)\\n"\);/, ([, text]) => ({ event: { kind: 'stderr', text: lines(text), line: null } })],
  [/^\s*return (\d+);/, ([, exit]) => ({ exit: Number(exit) })],
];

/** What each command of a terminal session does. */
const CONSOLE_STEPS: Steps = [
  [/^echo ["']?([^"']*)["']?$/, ([, text]) => ({ event: { kind: 'stdout', text: lines(text) } })],
  [/^exit (\d+)$/, ([, exit]) => ({ exit: Number(exit) })],
];

/** What each line of a Python program does; lines that are not here do nothing. */
const STEPS: Steps = [
  [/^\s*print\("(.*)", file=sys\.stderr\)/, ([, text]) => ({ event: { kind: 'stderr', text: `${text}\n` } })],
  [/^\s*print\(f?"(.*)"\)/, ([, text]) => ({ event: { kind: 'stdout', text: lines(text) } })],
  [/^\s*print\((\d+)\)/, ([, text]) => ({ event: { kind: 'stdout', text: `${text}\n` } })],
  [
    /^\s*time\.sleep\((\d+)\)/,
    ([, seconds]) => ({
      event: { kind: 'block', seconds: Number(seconds), code: 'time.sleep' },
      elapsed: Number(seconds),
    }),
  ],
  [/^raise (\w+)\("(.*)"\)/, ([, type = '', message = '']) => ({ exit: 1, exception: { type, message } })],
  [
    /^sys\.exit\((\d+)\)/,
    ([, exit = '']) => ({ exit: Number(exit), exception: { type: 'SystemExit', message: exit } }),
  ],
  [/^await_for_ever\(\)/, () => ({ exit: 1, verdict: 'deadlock' })],
  [/^while True:/, () => ({ exit: 1, verdict: 'time-limit' })],
  [
    /^os\.fork\(\)/,
    () => ({ exit: 1, verdict: 'needs-native', exception: { type: 'RuntimeError', message: 'os.fork' } }),
  ],
];

/** A runner that needs no interpreter: it knows a handful of lines, and does the same at every run. */
export function createFakeRunner(options: { readonly onRun?: (program: Program) => void } = {}): Runner {
  return {
    interpreter: FIXTURE_RUNNER.interpreter,
    run: async (program) => {
      options.onRun?.(program);
      return runProgram(program);
    },
    close: async () => undefined,
  };
}

/** A CPython of the machine that needs none: every run of a program does the same. */
export function createFakeNative(minor = '3.14'): NativeVersion {
  const interpreter = `cpython-${minor}.0 real`;
  return {
    minor,
    interpreter,
    run: async (program) => ({ ...runProgram(program), interpreter }),
    close: async () => undefined,
  };
}

/** The steps of a program's language, and its lines with their numbers. */
function stepsOf({ language = 'python', code, commands = [] }: Program): {
  steps: Steps;
  places: readonly { text: string; line: number }[];
} {
  const places = code.split('\n').map((text, index) => ({ text, line: index + 1 }));
  switch (language) {
    case 'python':
      return { steps: STEPS, places };
    case 'c':
      return { steps: C_STEPS, places };
    case 'console':
      return { steps: CONSOLE_STEPS, places: commands };
  }
}

function runProgram(program: Program): Run {
  const { steps, places } = stepsOf(program);
  const events: TraceEvent[] = [];
  let run: Run = {
    interpreter: FIXTURE_RUNNER.interpreter,
    exit: 0,
    exception: null,
    elapsed: 0,
    verdict: null,
    stdout: '',
    stderr: '',
    events,
  };
  for (const { text, line } of places) {
    const [pattern, toStep] = steps.find(([known]) => known.test(text)) ?? [];
    const match = pattern?.exec(text);
    if (!match || !toStep) continue;
    const { event, ...rest } = toStep(match);
    if (event)
      events.push({
        seq: events.length + 1,
        t: run.elapsed,
        task: 0,
        co: null,
        line,
        ...event,
      } as TraceEvent);
    run = { ...run, ...rest };
    if (run.exit !== 0) break;
  }
  const text = (stream: string) =>
    events.map((event) => (event.kind === stream && 'text' in event ? event.text : '')).join('');
  return { ...run, stdout: text('stdout'), stderr: text('stderr') };
}
