import { describe, expect, test } from 'vitest';
import { describeThing } from '../../src/explore/describe.ts';
import type { Thing } from '../../src/explore/explored.ts';
import { reportFinding, reportSchedules } from '../../src/explore/report.ts';
import { showExploration } from '../../src/explore/shown.ts';
import { createSay, TOOL_LANGUAGES } from '../../src/message/say.ts';

const HANG: Thing = {
  kind: 'hang',
  waits: [
    { task: 'main', line: 3, function: 'main', wait: { kind: 'tasks', tasks: ['a', 'b'] } },
    { task: 'a', line: 9, function: 'work', wait: { kind: 'object', object: 'oven', call: 'Lock.acquire' } },
    { task: 'b', line: null, function: null, wait: { kind: 'future' } },
    { task: 'c', line: 1, function: 'c', wait: { kind: 'sleep' } },
    { task: 'd', line: 1, function: 'd', wait: { kind: 'nothing' } },
  ],
};
const THINGS: readonly Thing[] = [
  { kind: 'destroyed', task: 'worker' },
  { kind: 'destroyed', task: null },
  { kind: 'never-retrieved', task: 'worker', exception: 'OSError' },
  { kind: 'never-retrieved', task: null, exception: 'OSError' },
  { kind: 'never-awaited', coroutine: 'fetch' },
  { kind: 'never-closed', message: 'unclosed event loop' },
  { kind: 'reported', message: 'Exception in callback f()', exception: 'ValueError' },
  { kind: 'reported', message: 'message', exception: null },
  HANG,
  { kind: 'endless', verdict: 'step-limit' },
  { kind: 'raised', exception: 'ValueError' },
  { kind: 'left-behind', tasks: ['worker'] },
  { kind: 'swallowed', task: 'worker' },
  { kind: 'check', exception: 'AssertionError', message: '', line: 2 },
];

describe.each(TOOL_LANGUAGES)('in %s', (language) => {
  const say = createSay(language);

  test('each thing has words of its own', () => {
    const words = THINGS.map((thing) => say(describeThing(thing)));
    expect(new Set(words).size).toBe(THINGS.length);
  });

  test('a hang says who waits for whom, and where', () => {
    const report = reportFinding({ thing: HANG, change: 'cancel@3:c', count: 2 }, say, (change) => `draw ${change}`);
    const [, ...lines] = report.trimEnd().split('\n');
    expect(lines).toHaveLength(HANG.waits.length + 1);
    expect(lines[0]).toMatch(/main.*3.*a, b/);
    expect(lines[1]).toMatch(/Lock\.acquire\(\).*oven/);
    expect(lines.at(-1)).toBe('    draw cancel@3:c');
  });
});

test('schedules of which there were none are not told', () => {
  const none = {
    cancel: 0,
    timer: 0,
    order: 0,
    interrupt: 0,
    collect: 0,
    eager: 0,
    debug: 0,
    fail: 0,
    vary: 0,
    pair: 0,
  };
  expect(reportSchedules({ ...none, plain: 1, cancel: 30 }, createSay('en'))).toBe(
    '     1  as it stands\n    30  a task cancelled\n',
  );
});

test('of many tasks some are named, and how many there are', () => {
  const tasks = Array.from({ length: 40 }, (_, index) => `job-${index + 1}`);
  expect(createSay('en')(describeThing({ kind: 'left-behind', tasks }))).toBe(
    'main() ends and leaves tasks behind: job-1, job-2, job-3, job-4, … (40)',
  );
});

test('a page shows what came of a recipe, with the reason why it may do it', () => {
  const findings: { thing: Thing; change: string; count: number }[] = [
    { thing: { kind: 'left-behind', tasks: ['a'] }, change: 'cancel@2:main', count: 3 },
    { thing: { kind: 'swallowed', task: 'a' }, change: '', count: 9 },
  ];
  const recorded = { key: '', schedules: { plain: 1, cancel: 8 }, possible: 8, findings, digest: '' };
  const options = {
    ...{ diagram: false, hidden: false, recipe: true, runtime: 'embedded' as const },
    accepts: [['left-behind', 'asyncio.run ends it']] as const,
  };
  expect(showExploration(recorded, { options }, createSay('en'))).toEqual({
    count: 9,
    kinds: [
      { label: 'as it stands', count: 1 },
      { label: 'a task cancelled', count: 8 },
    ],
    findings: [
      { text: 'main() ends and leaves tasks behind: a', change: 'cancel@2:main', reason: 'asyncio.run ends it' },
      { text: 'the task a swallows its cancellation', change: '', reason: null },
    ],
  });
});
