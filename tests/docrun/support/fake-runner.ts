import type { RunnerIdentity } from '../../../src/docrun/recording/key.ts';
import type { Program, Run, Runner } from '../../../src/docrun/run/types.ts';
import type { TraceEvent } from '../../../src/docrun/trace/event.ts';

/** The identity under which fixtures are recorded: they stay as they are when the harness changes. */
export const FIXTURE_RUNNER: RunnerIdentity = { interpreter: 'cpython-3.14.0 fixture', harness: 'fixture' };

type Step = Partial<Omit<Run, 'events'>> & { readonly event?: Record<string, unknown> };

/** What each line of a program does; lines that are not here do nothing. */
const STEPS: readonly (readonly [RegExp, (match: RegExpExecArray) => Step])[] = [
  [/^\s*print\("(.*)", file=sys\.stderr\)/, ([, text]) => ({ event: { kind: 'stderr', text: `${text}\n` } })],
  [
    /^\s*print\(f?"(.*)"\)/,
    ([, text = '']) => ({ event: { kind: 'stdout', text: `${text.replaceAll('\\n', '\n')}\n` } }),
  ],
  [/^\s*print\((\d+)\)/, ([, text]) => ({ event: { kind: 'stdout', text: `${text}\n` } })],
  [
    /^\s*time\.sleep\((\d+)\)/,
    ([, seconds]) => ({
      event: { kind: 'block', seconds: Number(seconds), code: 'time.sleep' },
      elapsed: Number(seconds),
    }),
  ],
  [/^raise (\w+)\("(.*)"\)/, ([, type = '', message = '']) => ({ exit: 1, exception: { type, message } })],
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

function runProgram({ code }: Program): Run {
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
  for (const [index, line] of code.split('\n').entries()) {
    const [pattern, toStep] = STEPS.find(([known]) => known.test(line)) ?? [];
    const match = pattern?.exec(line);
    if (!match || !toStep) continue;
    const { event, ...rest } = toStep(match);
    if (event)
      events.push({
        seq: events.length + 1,
        t: run.elapsed,
        task: 0,
        co: null,
        line: index + 1,
        ...event,
      } as TraceEvent);
    run = { ...run, ...rest };
    if (run.exit !== 0) break;
  }
  const text = (stream: string) =>
    events.map((event) => (event.kind === stream && 'text' in event ? event.text : '')).join('');
  return { ...run, stdout: text('stdout'), stderr: text('stderr') };
}
