import { describe, expect, test } from 'vitest';
import { formatChanges } from '../../src/change/change.ts';
import type { Thing } from '../../src/change/explored.ts';
import { type ExploreOptions, explore } from '../../src/explore/explore.ts';
import type { ExploreRequest, Run } from '../../src/run/types.ts';

const PLAIN: Run = {
  interpreter: 'fake',
  exit: 0,
  exception: null,
  elapsed: 0,
  verdict: null,
  stdout: '',
  stderr: '',
  events: [],
};
const CENSUS = {
  iterations: Array.from({ length: 6 }, () => ['main', 'worker', 'worker-2']),
  interrupts: [1, 2, 3],
  timers: [{ when: 1, sleep: true, fires: true }],
};

/** A program that goes wrong where the text of a change says so. */
function programOf(tell: (change: string) => readonly Thing[]) {
  const ran: string[] = [];
  const run = async ({ changes, census }: ExploreRequest): Promise<Run> => {
    const text = formatChanges(changes);
    ran.push(text);
    // Some take longer than those after them.
    for (let turn = ran.length % 5; turn > 0; turn--) await Promise.resolve();
    return { ...PLAIN, explored: { things: [...tell(text)], census: census ? CENSUS : null } };
  };
  return { run, ran };
}

const options = (run: ExploreOptions['run'], more: Partial<ExploreOptions> = {}): ExploreOptions => ({
  limit: 100,
  seed: 1,
  check: null,
  atOnce: 1,
  signal: new AbortController().signal,
  run,
  ...more,
});

describe('exploring a program', () => {
  const naughty = (change: string): Thing[] => [
    ...(change.includes('cancel@4:worker-2') ? [{ kind: 'swallowed', task: 'worker-2' } as const] : []),
    ...(change.includes('cancel@5:worker') ? [{ kind: 'swallowed', task: 'worker' } as const] : []),
    ...(change.includes('interrupt@2') && change.includes('cancel@3')
      ? [{ kind: 'raised', exception: 'ValueError' } as const]
      : []),
  ];

  test('tells each thing once, with the smallest change and the number of schedules', async () => {
    const { run, ran } = programOf(naughty);
    const result = await explore(options(run, { limit: 400 }));
    if (result.kind !== 'explored') throw new Error(result.kind);
    expect(new Set(ran).size).toBe(ran.length);
    expect(result.schedules).toMatchObject({
      plain: 1,
      cancel: 18,
      timer: 2,
      order: 0,
      interrupt: 3,
      fail: 1,
      vary: 0,
    });
    expect(Object.values(result.schedules).reduce((sum, count) => sum + count, 0)).toBe(ran.length);
    const swallowed = ran.filter((text) => /cancel@4:worker-2|cancel@5:worker/.test(text)).length;
    const [first, second, ...more] = result.findings;
    expect(first).toEqual({
      thing: { kind: 'swallowed', task: 'worker-2' },
      change: 'cancel@4:worker-2',
      count: swallowed,
    });
    expect(second).toMatchObject({
      thing: { kind: 'raised' },
      change: expect.stringMatching(/^cancel@3:\S+\+interrupt@2$/),
    });
    expect(more).toEqual([]);
  });

  test('says the same however many runs go on at once, and for the same seed only', async () => {
    const all = await Promise.all([1, 2, 7].map((atOnce) => explore(options(programOf(naughty).run, { atOnce }))));
    expect(all[1]).toEqual(all[0]);
    expect(all[2]).toEqual(all[0]);
    const [one, other] = await Promise.all(
      [1, 2].map(async (seed) => {
        const { run, ran } = programOf(naughty);
        await explore(options(run, { seed }));
        return ran.join('\n');
      }),
    );
    expect(other).not.toBe(one);
  });

  test('keeps to the limit', async () => {
    const { run, ran } = programOf(() => []);
    const result = await explore(options(run, { limit: 9 }));
    expect(ran).toHaveLength(9);
    expect(result).toMatchObject({ possible: 27, findings: [], interrupted: false });
  });

  test('tells what the program does as it stands as that', async () => {
    const { run } = programOf(() => [{ kind: 'left-behind', tasks: ['worker', 'worker-2'] }]);
    const result = await explore(options(run, { limit: 10 }));
    expect(result).toMatchObject({ findings: [{ change: '', count: 10 }] });
  });

  test('ends at Ctrl+C with what it has', async () => {
    const interrupt = new AbortController();
    const { run, ran } = programOf(naughty);
    const result = await explore(
      options(run, {
        signal: interrupt.signal,
        onRun: ({ done }) => {
          if (done === 15) interrupt.abort();
        },
      }),
    );
    expect(ran.length).toBeLessThanOrEqual(17);
    expect(result).toMatchObject({ kind: 'explored', interrupted: true, findings: [{ change: 'cancel@4:worker-2' }] });
    expect(await explore(options(run, { signal: interrupt.signal }))).toEqual({ kind: 'interrupted' });
  });

  test('says that a program cannot be explored', async () => {
    const run = async (): Promise<Run> => ({
      ...PLAIN,
      verdict: 'needs-native',
      explored: { things: [], census: CENSUS },
    });
    expect(await explore(options(run))).toMatchObject({ kind: 'impossible', verdict: 'needs-native' });
  });
});
