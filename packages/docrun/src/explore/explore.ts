import { CHANGE_KINDS, type Change, formatChanges } from '../change/change.ts';
import type { Thing } from '../change/explored.ts';
import type { ExploreRequest, Run, Verdict } from '../run/types.ts';
import { type EnumerateOptions, enumerateChanges } from './enumerate.ts';
import { pairUp } from './pair-up.ts';
import { createRandom, sample } from './random.ts';
import { signatureOf } from './signature.ts';

/** Turns of event loops that the first run may take, and how many more a changed one may. */
const MAX_ITERATIONS = 20_000;
const MORE_ITERATIONS = 2_000;

/** Schedules that are tried where no limit is given. */
export const USUAL_LIMIT = 400;

/** How a program is explored. */
export interface ExploreOptions extends EnumerateOptions {
  /** Schedules in all. */
  readonly limit: number;
  /** Chooses the pairs, and the changes where there are more than the limit. */
  readonly seed: number;
  /** What must hold after every run. */
  readonly check: string | null;
  /** Runs the program; several at once. */
  readonly run: (request: ExploreRequest) => Promise<Run>;
  /** How many are run at once. */
  readonly atOnce: number;
  /** Told after each run. */
  readonly onRun?: (progress: { readonly done: number; readonly total: number }) => void;
  /** Given at Ctrl+C: what was seen by then is told. */
  readonly signal: AbortSignal;
}

/** Something that goes wrong, and in which schedules. */
export interface Finding {
  readonly thing: Thing;
  /** The smallest change that shows it, as it is typed; '' where the program does it as it stands. */
  readonly change: string;
  /** The schedules that show it. */
  readonly count: number;
}

/** What came of exploring a program. */
export type Exploration =
  | {
      readonly kind: 'explored';
      /** Schedules that were run, by kind; `plain` is the program as it stands. */
      readonly schedules: Readonly<Record<ScheduleKind, number>>;
      /** Single changes that there are; more than were run where the limit did not let them. */
      readonly possible: number;
      readonly findings: readonly Finding[];
      readonly interrupted: boolean;
    }
  /** Ctrl+C came before the program had run once. */
  | { readonly kind: 'interrupted' }
  /** The program cannot be explored: it needs a real interpreter, or goes on for too long. */
  | { readonly kind: 'impossible'; readonly verdict: Verdict; readonly detail: string };

/** The kinds of schedules, in the order in which they are told. */
export const SCHEDULE_KINDS = ['plain', ...CHANGE_KINDS, 'pair'] as const;
export type ScheduleKind = (typeof SCHEDULE_KINDS)[number];

interface Schedule {
  readonly kind: ScheduleKind;
  readonly changes: readonly Change[];
}

/** Verdicts with which there is nothing to explore. */
const IMPOSSIBLE: ReadonlySet<Verdict> = new Set([
  'needs-native',
  'time-limit',
  'step-limit',
  'clock-limit',
  'crashed',
]);

/**
 * Runs a program as it stands, then once with each single change of that run, then with pairs of them, up to the limit.
 * What it says depends on the program, the limit and the seed, and on nothing else.
 */
export async function explore(options: ExploreOptions): Promise<Exploration> {
  const { limit, seed, check, signal } = options;
  const request = { tells: true, check, iterations: MAX_ITERATIONS };
  const stop = whenAborted(signal);
  const plain = await Promise.race([options.run({ ...request, changes: [], census: true }), stop]);
  if (plain === null) return { kind: 'interrupted' };
  const { explored, verdict } = plain;
  const census = explored?.census;
  if (!explored || !census || (verdict !== null && IMPOSSIBLE.has(verdict)))
    return { kind: 'impossible', verdict: verdict ?? 'crashed', detail: plain.exception?.message ?? '' };
  const random = createRandom(seed);
  const possible = [...enumerateChanges(census, options)];
  const singles = sample(possible, limit - 1, random);
  const schedules: Schedule[] = [
    ...singles.map((changes): Schedule => ({ kind: changes[0]?.kind ?? 'plain', changes })),
    ...pairUp(possible, limit - 1 - singles.length, random).map((changes): Schedule => ({ kind: 'pair', changes })),
  ];
  const iterations = census.iterations.length + MORE_ITERATIONS;
  const things = await runAll(schedules, options, { ...request, iterations }, stop);
  const counts = { ...(Object.fromEntries(SCHEDULE_KINDS.map((kind) => [kind, 0])) as Record<ScheduleKind, number>) };
  counts.plain = 1;
  for (const index of things.keys()) counts[schedules[index]?.kind ?? 'plain'] += 1;
  const seen = [
    { changes: [], things: explored.things },
    ...[...things].sort(([a], [b]) => a - b).map(([index, told]) => ({ ...schedules[index], things: told })),
  ];
  return {
    kind: 'explored',
    schedules: counts,
    possible: possible.length,
    findings: summarize(seen.map(({ changes = [], things: told }) => ({ changes, things: told }))),
    interrupted: signal.aborted,
  };
}

/** What each schedule told, by its number; those that were not run by the time of the signal are not there. */
async function runAll(
  schedules: readonly Schedule[],
  { run, atOnce, signal, onRun }: ExploreOptions,
  request: Omit<ExploreRequest, 'changes' | 'census'>,
  stop: Promise<null>,
): Promise<ReadonlyMap<number, readonly Thing[]>> {
  const results = new Map<number, readonly Thing[]>();
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < schedules.length && !signal.aborted) {
      const index = next++;
      const changes = schedules[index]?.changes ?? [];
      const told = await Promise.race([run({ ...request, changes, census: false }), stop]);
      if (told === null) return;
      results.set(index, told.explored?.things ?? [{ kind: 'endless', verdict: told.verdict ?? 'crashed' }]);
      onRun?.({ done: results.size, total: schedules.length });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}

/** Null at Ctrl+C: a run that is going on is not waited for. */
function whenAborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(null);
    signal.addEventListener('abort', () => resolve(null), { once: true });
  });
}

interface Seen {
  readonly changes: readonly Change[];
  readonly things: readonly Thing[];
}

/** Each thing once, with the first schedule that shows it: the smallest, because single changes come before pairs. */
function summarize(seen: readonly Seen[]): readonly Finding[] {
  const findings = new Map<string, { thing: Thing; change: string; count: number }>();
  for (const { changes, things } of seen) {
    const here = new Set<string>();
    for (const thing of things) {
      const signature = signatureOf(thing);
      if (here.has(signature)) continue;
      here.add(signature);
      const known = findings.get(signature);
      if (known) known.count += 1;
      else findings.set(signature, { thing, change: formatChanges(changes), count: 1 });
    }
  }
  return [...findings.values()];
}
