import { describe, expect, test } from 'vitest';
import { witnessBlock } from '../../src/record/witness-block.ts';
import { toRecordedRun } from '../../src/recording/to-recorded-run.ts';
import { type Answer, createFakeVersion, type FakeAnswers, makeRun } from '../support/fake-version.ts';
import { viewBlock } from '../support/view-block.ts';

const EMBEDDED = 'cpython-3.14.2 pyodide-314.0.7 virtual';
const DEADLOCK: Answer = { verdict: 'deadlock', exit: 1 };

interface Case {
  readonly name: string;
  /** @default 'id="one"' */
  readonly options?: string;
  /** What the first run did. */
  readonly first: Answer;
  readonly version: FakeAnswers;
  /** How often it was run in real time to be a witness, and what it does there where that is something else. */
  readonly witness?: { readonly runs: number; readonly differs: object | null };
  /** Its output where lines came in another order. */
  readonly otherOrder?: string;
  readonly failure?: { readonly key: string; readonly values?: object };
  readonly calls: string;
}

const agrees = (runs: number) => ({ runs, differs: null });
const differs = (stdout: string, more: object = {}) => ({
  runs: 2,
  differs: { exit: 0, exception: null, stdout, stderr: '', ...more },
});
const QUICK = 'real 1';
const TWICE = 'real 1, virtual, real 0';
const ALONE = 'real 1, virtual, alone, real 0, real 1';

const CASES: readonly Case[] = [
  { name: 'agrees at once', first: 'a\n', version: { real: ['a\n'] }, witness: agrees(1), calls: QUICK },
  {
    name: 'agrees where durations differ by less than a tenth of a second',
    first: '0.10 s\n',
    version: { real: ['0.19 s\n'] },
    witness: agrees(1),
    calls: QUICK,
  },
  {
    name: 'agrees in a deadlock',
    options: 'id="one" raises="Deadlock"',
    first: DEADLOCK,
    version: { real: [DEADLOCK] },
    witness: agrees(1),
    calls: QUICK,
  },
  {
    name: 'differs by version: the virtual clock does there what real time does, twice',
    first: 'new\n',
    version: { real: ['old\n'], virtual: 'old\n' },
    witness: differs('old\n'),
    calls: TWICE,
  },
  {
    name: 'differs in its exception, which is named in full',
    first: { exit: 1, exception: { type: 'TimeoutError', message: '' }, stderr: 'x\n' },
    version: {
      real: [{ exit: 0, exception: { type: 'TimeoutError', message: '', module: 'asyncio.exceptions' } }],
      virtual: { exit: 0, exception: { type: 'TimeoutError', message: '' } },
    },
    witness: differs('', { exception: { type: 'asyncio.exceptions.TimeoutError', message: '' } }),
    calls: TWICE,
  },
  {
    name: 'is not taken to differ by version after one lucky run',
    first: 'new\n',
    version: { real: ['old\n', 'other\n', 'old\n', 'old\n'], virtual: 'old\n' },
    witness: differs('old\n'),
    calls: 'real 1, virtual, real 0, alone, real 0, real 1',
  },
  {
    name: 'was slowed down by other work, and agrees alone',
    first: 'a\n',
    version: { real: ['late\n', 'a\n', 'a\n'], virtual: 'a\n' },
    witness: agrees(2),
    calls: ALONE,
  },
  {
    name: 'was ended at its time under load, and agrees alone',
    first: 'a\n',
    version: { real: [{ verdict: 'time-limit', exit: 1 }, 'a\n', 'a\n'], virtual: 'a\n' },
    witness: agrees(2),
    calls: ALONE,
  },
  {
    name: 'is slow each time, alone too: real time is not what the virtual clock says',
    first: 'a\n',
    version: { real: ['late\n'], virtual: 'a\n' },
    failure: {
      key: 'run-failed.virtual-differs',
      values: { block: 'one', interpreter: 'cpython-3.12.1 real', one: 'a', other: 'late' },
    },
    calls: ALONE,
  },
  {
    name: 'differs from the first run and from the virtual clock of its own version',
    first: 'new\n',
    version: { real: ['real\n'], virtual: 'virtual\n' },
    failure: { key: 'run-failed.virtual-differs', values: { one: 'virtual', other: 'real' } },
    calls: ALONE,
  },
  {
    name: 'varies from run to run',
    first: 'a\n',
    version: { real: ['x\n', 'y\n', 'z\n'], virtual: 'a\n' },
    failure: { key: 'run-failed.varies', values: { block: 'one', one: 'y', other: 'z' } },
    calls: ALONE,
  },
  {
    name: 'varies alone though one of the runs agrees',
    first: 'a\n',
    version: { real: ['x\n', 'a\n', 'x\n'], virtual: 'a\n' },
    failure: { key: 'run-failed.varies' },
    calls: ALONE,
  },
  {
    name: 'comes in another order from run to run, which must be said',
    first: 'a\nb\n',
    version: { real: ['b\na\n', 'a\nb\n', 'b\na\n'], virtual: 'a\nb\n' },
    failure: { key: 'run-failed.order' },
    calls: ALONE,
  },
  {
    name: 'comes in another order in real time each time, which must be said',
    first: 'a\nb\n',
    version: { real: ['b\na\n'], virtual: 'a\nb\n' },
    failure: { key: 'run-failed.order' },
    calls: ALONE,
  },
  {
    name: 'comes in another order, as was said: it is the evidence',
    options: 'id="one" order="any"',
    first: 'a\nb\n',
    version: { real: ['b\na\n'] },
    witness: agrees(1),
    otherOrder: 'b\na\n',
    calls: QUICK,
  },
  {
    name: 'comes in the same order though another was allowed: no evidence',
    options: 'id="one" order="any"',
    first: 'a\nb\n',
    version: { real: ['a\nb\n'] },
    witness: agrees(1),
    calls: QUICK,
  },
  {
    name: 'has other lines, which order="any" does not allow',
    options: 'id="one" order="any"',
    first: 'a\nb\n',
    version: { real: ['a\nc\n'], virtual: 'a\nb\n' },
    failure: { key: 'run-failed.virtual-differs' },
    calls: ALONE,
  },
  {
    name: 'deadlocks on this version only',
    first: 'a\n',
    version: { real: [DEADLOCK], virtual: DEADLOCK },
    witness: differs('', { exit: 1, exception: { type: 'Deadlock', message: '' } }),
    calls: TWICE,
  },
  {
    name: 'passes a bound, alone too',
    first: 'a\n',
    version: { real: [{ verdict: 'memory-limit', exit: 1 }], virtual: 'a\n' },
    failure: { key: 'run-failed.memory-limit', values: { block: 'one (Python 3.12.1)' } },
    calls: ALONE,
  },
  {
    name: 'needs the network the second time',
    first: 'a\n',
    version: {
      real: ['x\n', 'a\n', { verdict: 'network', exit: 1, exception: { type: 'network', message: 'host' } }],
      virtual: 'a\n',
    },
    failure: { key: 'run-failed.network', values: { block: 'one (Python 3.12.1)', detail: 'host' } },
    calls: ALONE,
  },
  {
    name: 'is native and agrees',
    options: 'id="one" runtime="native"',
    first: 'a\n',
    version: { real: ['a\n'] },
    witness: agrees(1),
    calls: QUICK,
  },
  {
    name: 'is native and differs: there is no virtual clock to ask, so it is run twice alone',
    options: 'id="one" runtime="native"',
    first: 'new\n',
    version: { real: ['old\n'] },
    witness: differs('old\n'),
    calls: 'real 1, alone, real 0, real 1',
  },
  {
    name: 'is native and varies',
    options: 'id="one" runtime="native"',
    first: 'a\n',
    version: { real: ['x\n', 'y\n', 'x\n'] },
    failure: { key: 'run-failed.varies' },
    calls: 'real 1, alone, real 0, real 1',
  },
];

describe('a block on another version', () => {
  test.each(CASES)(
    '$name',
    async ({ options = 'id="one"', first, version: answers, witness, otherOrder, failure, calls }) => {
      const view = viewBlock(`python ${options}`);
      const version = createFakeVersion('3.12', answers);
      const seen = version.calls as string[];
      const outcome = await witnessBlock(view, toRecordedRun(makeRun(EMBEDDED, first)), version, async (work) => {
        seen.push('alone');
        return work();
      });
      expect(seen.join(', ')).toBe(calls);
      if (failure)
        expect(outcome).toEqual({
          failure: { key: failure.key, values: expect.objectContaining(failure.values ?? {}) },
        });
      else {
        expect(outcome).toMatchObject({ witness: { ...witness, interpreter: 'cpython-3.12.1 real' } });
        const other = 'witness' in outcome ? outcome.otherOrder : null;
        expect(other && makeRunText(other)).toBe(otherOrder ?? null);
      }
    },
  );

  test('has as long as the virtual clock says and more; a native one has its own bound', async () => {
    const run = { ...toRecordedRun(makeRun(EMBEDDED, 'a\n')), elapsed: 100 };
    const version = createFakeVersion('3.12', { real: ['a\n'] });
    await witnessBlock(viewBlock('python id="one"'), run, version, (work) => work());
    await witnessBlock(viewBlock('python id="one" runtime="native"'), run, version, (work) => work());
    expect(version.seconds[0]).toBeGreaterThan(150);
    expect(version.seconds[1]).toBeUndefined();
  });
});

function makeRunText({
  events,
}: {
  readonly events: readonly { readonly kind: string; readonly text?: unknown }[];
}): string {
  return events.map(({ kind, text }) => (kind === 'stdout' ? String(text) : '')).join('');
}
