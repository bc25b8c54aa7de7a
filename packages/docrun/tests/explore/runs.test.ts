import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseChanges } from '../../src/change/change.ts';
import type { Thing } from '../../src/change/explored.ts';
import { explore } from '../../src/explore/explore.ts';
import { createEmbeddedRunner } from '../../src/run/embedded.node.ts';
import type { Run, Runner } from '../../src/run/types.ts';

const TIMEOUT = 300_000;
const read = (name: string) => readFileSync(new URL(`./${name}.py`, import.meta.url), 'utf8');
const CHECK = 'assert put - got == left, f"{put - got - left} lost"';

let runner: Runner;
beforeAll(async () => {
  runner = await createEmbeddedRunner({ trace: false });
}, TIMEOUT);
afterAll(() => runner.close());

function run(name: string, change: string, more: { tells?: boolean; check?: string } = {}): Promise<Run> {
  const changes = change === '' ? [] : parseChanges(change);
  if (changes === null) throw new Error(`no change: ${change}`);
  const { tells = true, check = null } = more;
  const request = { changes, tells, census: false, iterations: 3000, check };
  return runner.run({ code: read(name), setup: [], filename: 'p.py', explore: request });
}

/** A group cancels its tasks in the order of a set, which is nobody's promise. */
const sortCancelled = (stdout: string) =>
  stdout.replace(/(?:.* cancelled\n)+/g, (lines) =>
    lines
      .split(/(?<=\n)/)
      .sort()
      .join(''),
  );

/** What each change makes of a program, as it is seen in what that prints. */
const CHANGED: readonly (readonly [program: string, change: string, stdout: string])[] = [
  ['two-tasks', '', 'begins\njobs (1, 2)\na done\nb done\nc done\n'],
  ['two-tasks', 'cancel@1', ''],
  ['two-tasks', 'cancel@3:b', 'begins\njobs (1, 2)\nb cancelled\na done\nc done\n'],
  ['two-tasks', 'cancel@4:b', 'begins\njobs (1, 2)\na done\nb cancelled\nc done\n'],
  ['two-tasks', 'cancel@3', 'begins\njobs (1, 2)\na cancelled\nb cancelled\nc cancelled\n'],
  ['two-tasks', 'timer@2*10', 'begins\njobs (1, 2)\na done\nc done\nb done\n'],
  ['two-tasks', 'timer@1*10+timer@3*0', 'begins\njobs (1, 2)\nc done\nb done\na done\n'],
  ['two-tasks', 'order@1', 'begins\njobs (1, 2)\nb done\nc done\na done\n'],
  ['two-tasks', 'order@2+order@1', 'begins\njobs (1, 2)\nc done\nb done\na done\n'],
  ['two-tasks', 'interrupt@3', 'begins\njobs (1, 2)\na cancelled\nb cancelled\nc cancelled\ninterrupted\n'],
  ['two-tasks', 'fail@2', 'begins\njobs (1, 2)\na done\nb failed: explored\nc done\n'],
  ['two-tasks', 'JOBS=0', 'begins\njobs 0\na done\nb done\nc done\n'],
  ['two-tasks', 'timer@2*10+JOBS=[]', 'begins\njobs []\na done\nc done\nb done\n'],
  ['lost', '', 'collected: False debug: False\n'],
  ['lost', 'collect', 'collected: True debug: False\n'],
  ['lost', 'debug', 'collected: False debug: True\n'],
  ['eager', '', 'after create_task\nfirst step\n'],
  ['eager', 'eager', 'first step\nafter create_task\n'],
];

/** What is told of programs, each under the change that shows it. */
const TOLD: readonly { readonly program: string; readonly change: string; readonly things: readonly Thing[] }[] = (
  [
    ['destroyed', '', { kind: 'left-behind', tasks: ['listen'] }],
    ['destroyed', 'collect', { kind: 'destroyed', task: 'listen' }],
    ['never-retrieved', ''],
    ['never-retrieved', 'fail@1', { kind: 'never-retrieved', task: 'save', exception: 'OSError' }],
    ['never-awaited', ''],
    ['never-awaited', 'JOBS=1', { kind: 'never-awaited', coroutine: 'fetch' }],
    ['never-closed', ''],
    ['never-closed', 'fail@1', { kind: 'never-closed', message: 'unclosed event loop' }],
    ['reported', ''],
    [
      'reported',
      'TOTAL=0',
      {
        kind: 'reported',
        message: 'Exception in callback show_average() at p.py:6',
        exception: 'ZeroDivisionError',
      },
    ],
    ['hang', ''],
    [
      'hang',
      'cancel@3:worker',
      {
        kind: 'hang',
        waits: [
          { task: 'main', line: 18, function: 'main', wait: { kind: 'object', object: 'queue', call: 'Queue.join' } },
          {
            task: 'worker-2',
            line: 8,
            function: 'worker',
            wait: { kind: 'object', object: 'queue', call: 'Queue.get' },
          },
        ],
      },
    ],
    ['endless', ''],
    ['endless', 'cancel@2:prepare', { kind: 'endless', verdict: 'step-limit' }],
    ['raised', ''],
    ['raised', 'timer@1*10', { kind: 'raised', exception: 'ValueError' }],
    ['left-behind', '', { kind: 'left-behind', tasks: ['watch'] }],
    ['swallowed', ''],
    ['swallowed', 'cancel@3:consume', { kind: 'swallowed', task: 'consume' }],
    [
      'gather-of-nothing',
      'cancel@1:main',
      { kind: 'raised', exception: 'RuntimeError' },
      { kind: 'never-closed', message: 'unclosed event loop' },
    ],
  ] as readonly (readonly [program: string, change: string, ...things: readonly Thing[]])[]
).map(([program, change, ...things]) => ({ program, change, things }));

describe('a change', () => {
  test.each(CHANGED)('%s %s', { timeout: TIMEOUT }, async (program, change, stdout) => {
    for (const tells of [true, false])
      expect(sortCancelled((await run(`programs/changed/${program}`, change, { tells })).stdout)).toBe(stdout);
  });
});

describe('what is told', () => {
  test.each(TOLD)('$program $change', { timeout: TIMEOUT }, async ({ program, change, things }) => {
    expect((await run(`programs/wrong/${program}`, change)).explored?.things).toEqual(things);
  });

  test('a check that does not hold', { timeout: TIMEOUT }, async () => {
    expect((await run('programs/wrong/check', '', { check: CHECK })).explored?.things).toEqual([]);
    const [thing] =
      (await run('programs/wrong/check', 'cancel@3:main', { check: `\n${CHECK}` })).explored?.things ?? [];
    expect(thing).toEqual({ kind: 'check', exception: 'AssertionError', message: '1 lost', line: 2 });
  });

  test('nothing where the exception that leaves the program was sent in', { timeout: TIMEOUT }, async () => {
    for (const change of ['cancel@3:main', 'fail@2', 'fail@2=EOFError', 'interrupt@3']) {
      const { explored, exception } = await run('programs/well/clean-up', change);
      expect(explored?.things, change).toEqual([]);
      expect(exception, change).not.toBeNull();
    }
  });
});

describe('exploring', () => {
  const exploreProgram = async (name: string, limit: number) => {
    const result = await explore({
      limit,
      seed: 1,
      check: null,
      atOnce: 1,
      signal: new AbortController().signal,
      run: (request) => runner.run({ code: read(name), setup: [], filename: 'p.py', explore: request }),
    });
    if (result.kind !== 'explored') throw new Error(result.kind);
    return result.findings;
  };
  const wells = readdirSync(new URL('./programs/well/', import.meta.url)).map((file) => file.replace(/\.py$/, ''));

  test.each(wells)('finds nothing in %s', { timeout: TIMEOUT }, async (name) => {
    expect(await exploreProgram(`programs/well/${name}`, 60)).toEqual([]);
  });

  test('finds by itself what a reader met by bad luck', { timeout: TIMEOUT }, async () => {
    const found = async (name: string) =>
      (await exploreProgram(`programs/wrong/${name}`, 80)).map(({ thing, change }) => [thing.kind, change]);
    expect(await found('raised')).toContainEqual(['raised', 'timer@1*10']);
    expect(await found('hang')).toContainEqual(['hang', 'cancel@3:worker']);
    expect(await found('left-behind')).toContainEqual(['left-behind', '']);
    expect(await found('gather-of-nothing')).toContainEqual(['raised', 'cancel@1:main']);
  });

  test('leaves the runs that are not explored as they are', { timeout: TIMEOUT }, async () => {
    const program = { code: read('programs/wrong/hang'), setup: [], filename: 'p.py' };
    const before = await runner.run(program);
    await run('programs/wrong/hang', 'collect+debug');
    expect(await runner.run(program)).toEqual(before);
    expect(before.explored).toBeUndefined();
  });
});
