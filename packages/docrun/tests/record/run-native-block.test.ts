import { describe, expect, test } from 'vitest';
import { firstOther, primaryVersion, runNativeBlock } from '../../src/record/run-native-block.ts';
import { createFakeVersion, type FakeAnswers } from '../support/fake-version.ts';
import { viewBlock } from '../support/view-block.ts';

interface Case {
  readonly name: string;
  /** @default '' */
  readonly options?: string;
  readonly version: FakeAnswers;
  /** What each recorded run printed. */
  readonly runs?: readonly string[];
  readonly failure?: object;
  readonly calls: string;
}

const CASES: readonly Case[] = [
  {
    name: 'is believed after three runs, with two seeds',
    version: { real: ['a\n'] },
    runs: ['a\n'],
    calls: 'traced, real 1, real 0',
  },
  {
    name: 'varies in its second run',
    version: { traced: 'a\n', real: ['b\n'] },
    failure: { key: 'run-failed.varies', values: { block: 'one', one: 'a', other: 'b' } },
    calls: 'traced, real 1',
  },
  {
    name: 'varies in its last run only',
    version: { traced: 'a\n', real: ['a\n', 'b\n'] },
    failure: { key: 'run-failed.varies' },
    calls: 'traced, real 1, real 0',
  },
  {
    name: 'is the same where durations are a tenth of a second apart',
    version: { traced: '0.5 s\n', real: ['0.6 s\n', '0.4 s\n'] },
    runs: ['0.5 s\n'],
    calls: 'traced, real 1, real 0',
  },
  {
    name: 'varies where durations are further apart',
    version: { traced: '0.5 s\n', real: ['0.7 s\n'] },
    failure: { key: 'run-failed.varies' },
    calls: 'traced, real 1',
  },
  {
    name: 'comes in another order, which must be said',
    version: { traced: 'a\nb\n', real: ['b\na\n'] },
    failure: { key: 'run-failed.order', values: { one: 'a', other: 'b' } },
    calls: 'traced, real 1',
  },
  {
    name: 'comes in another order, as was said: both are kept',
    options: 'order="any"',
    version: { traced: 'a\nb\n', real: ['a\nb\n', 'a\nb\n', 'b\na\n'] },
    runs: ['a\nb\n', 'b\na\n'],
    calls: 'traced, real 1, real 0, real 1',
  },
  {
    name: 'comes in the same order ten times though another is allowed: one run is kept',
    options: 'order="any"',
    version: { real: ['a\nb\n'] },
    runs: ['a\nb\n'],
    calls: 'traced, real 1, real 0, real 1, real 0, real 1, real 0, real 1, real 0, real 1',
  },
  {
    name: 'has other lines though another order is allowed',
    options: 'order="any"',
    version: { traced: 'a\nb\n', real: ['a\nc\n'] },
    failure: { key: 'run-failed.varies' },
    calls: 'traced, real 1',
  },
  {
    name: 'ends in another way in its second run',
    version: { traced: 'a\n', real: [{ stdout: 'a\n', exit: 3 }] },
    failure: { key: 'run-failed.varies', values: { one: 'exit 0', other: 'exit 3' } },
    calls: 'traced, real 1',
  },
  {
    name: 'passes a bound',
    version: { real: [{ verdict: 'time-limit', exit: 1 }] },
    failure: { key: 'run-failed.time-limit', values: { block: 'one' } },
    calls: 'traced',
  },
  {
    name: 'passes a bound in its last run',
    version: { traced: 'a\n', real: ['a\n', { verdict: 'process-limit', exit: 1 }] },
    failure: { key: 'run-failed.process-limit' },
    calls: 'traced, real 1, real 0',
  },
  {
    name: 'deadlocks, which was not said',
    version: { real: [{ verdict: 'deadlock', exit: 1 }] },
    failure: { key: 'run-failed.deadlock' },
    calls: 'traced',
  },
  {
    name: 'deadlocks, as was said',
    options: 'raises="Deadlock"',
    version: { real: [{ verdict: 'deadlock', exit: 1, stdout: 'a\n' }] },
    runs: ['a\n'],
    calls: 'traced, real 1, real 0',
  },
];

describe('a native block', () => {
  test.each(CASES)('$name', async ({ options = '', version: answers, runs, failure, calls }) => {
    const older = createFakeVersion('3.11', { real: ['older\n'] });
    const version = createFakeVersion('3.13', answers);
    const outcome = await runNativeBlock(viewBlock(`python id="one" runtime="native" ${options}`), [older, version]);
    expect(version.calls.join(', ')).toBe(calls);
    expect(older.calls).toEqual([]);
    if (failure) expect(outcome).toMatchObject({ failure });
    else {
      const printed = 'runs' in outcome ? outcome.runs : [];
      expect(printed.map(({ events }) => events.map((event) => ('text' in event ? event.text : '')).join(''))).toEqual(
        runs,
      );
      expect(printed.map(({ interpreter }) => interpreter)).toEqual(printed.map(() => 'cpython-3.13.1 real'));
    }
  });

  const versions = ['3.10', '3.12', '3.14'].map((minor) => createFakeVersion(minor, { real: [''] }));
  test.each([
    ['', '3.14'],
    ['python="<3.14"', '3.12'],
    ['python=">=3.11,<3.13"', '3.12'],
    ['python="==3.10"', '3.10'],
    ['python=">=3.13,<3.14"', undefined],
  ])('with %s is recorded on %s', async (options, minor) => {
    const view = viewBlock(`python id="one" runtime="native" ${options}`);
    expect(primaryVersion(view, versions)?.minor).toBe(minor);
    if (minor === undefined)
      expect(await runNativeBlock(view, versions)).toEqual({
        failure: { key: 'run-failed.no-python', values: { block: 'one', wanted: '>=3.13,<3.14', command: ['doctor'] } },
      });
  });

  test('says that there is no Python at all', async () => {
    expect(await runNativeBlock(viewBlock('python id="one" runtime="native"'), [])).toMatchObject({
      failure: { key: 'run-failed.no-python' },
    });
  });
});

describe('firstOther', () => {
  const outcome = (stdout: string, stderr = '', exit = 0) => ({ exit, exception: null, stdout, stderr });
  test.each([
    ['a line', outcome('a\nb\nc\n'), outcome('a\nx\nc\n'), ['b', 'x']],
    ['a line more', outcome('a\n'), outcome('a\nb\n'), ['', 'b']],
    ['a line less', outcome('a\nb\n'), outcome('a\n'), ['b', '']],
    ['standard error', outcome('a\n', 'x\n'), outcome('a\n', 'y\n'), ['x', 'y']],
    ['its end', outcome('a\n'), outcome('a\n', '', 2), ['exit 0', 'exit 2']],
  ])('names %s', (_, one, other, lines) => {
    expect(firstOther(one, other)).toEqual(lines);
  });
});
