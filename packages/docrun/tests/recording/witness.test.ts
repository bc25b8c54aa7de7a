import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/block/parse-page.ts';
import type { Block } from '../../src/block/types.ts';
import type { KeyParts } from '../../src/recording/key.ts';
import { parseRecording } from '../../src/recording/parse.ts';
import type { Outcome, RecordedRun, Recording, Witness } from '../../src/recording/schema.ts';
import { stringifyRecording } from '../../src/recording/stringify.ts';
import { toRecordedRun } from '../../src/recording/to-recorded-run.ts';
import { currentWitnesses, signWitness, witnessKey } from '../../src/recording/witness.ts';
import { createFakeRunner } from '../support/fake-runner.ts';

const OF = { page: 'page', locale: 'uk' } as const;
const KEY = 'a'.repeat(64);
const keysOf = (letter: string) => ({ native: letter.repeat(64), embedded: 'e'.repeat(64) });
const KEYS = keysOf('a');
const DIFFERS: Outcome = {
  exit: 1,
  exception: { type: 'asyncio.TimeoutError', message: 'no' },
  stdout: 'ні\n',
  stderr: '',
};
const first = async (code = 'print("1")'): Promise<RecordedRun> =>
  toRecordedRun(await createFakeRunner().run({ code, setup: [], filename: 'one.py' }));

async function makeRecording(): Promise<{ recording: Recording; run: RecordedRun; witnesses: readonly Witness[] }> {
  const run = await first();
  const witnesses = [
    signWitness({ interpreter: 'cpython-3.10.13 real', runs: 2, differs: DIFFERS }, KEYS, run),
    signWitness({ interpreter: 'cpython-3.12.1 aiohttp-3.14.5 real', runs: 1, differs: null }, KEYS, run),
  ];
  const recording: Recording = { schema: 2, ...OF, blocks: { one: { key: KEY, runs: [run], witnesses } } };
  return { recording, run, witnesses };
}

describe('witnesses in a recording', () => {
  it('are read as they were written, and written the same again', async () => {
    const { recording } = await makeRecording();
    const text = stringifyRecording(recording);
    expect(parseRecording(text, OF)).toEqual({ ok: true, recording });
    expect(JSON.parse(text)).toEqual(recording);
  });

  it('have a line each, with fields in one order, whatever order they are given in', async () => {
    const { recording, witnesses } = await makeRecording();
    const text = stringifyRecording(recording);
    const lines = text.split('\n').filter((line) => line.includes('"differs"'));
    expect(lines).toEqual([
      `        {"interpreter":"cpython-3.10.13 real","runs":2,"differs":{"exit":1,"exception":{"type":"asyncio.TimeoutError","message":"no"},"stdout":"ні\\n","stderr":""},"digest":"${witnesses[0]?.digest}"},`,
      `        {"interpreter":"cpython-3.12.1 aiohttp-3.14.5 real","runs":1,"differs":null,"digest":"${witnesses[1]?.digest}"}`,
    ]);
    const turned = witnesses.map(({ interpreter, runs, differs, digest }) => ({
      digest,
      differs: differs && { stderr: '', stdout: differs.stdout, exception: differs.exception, exit: differs.exit },
      runs,
      interpreter,
    }));
    const [block] = Object.values(recording.blocks);
    if (!block) throw new Error('no block');
    expect(stringifyRecording({ ...recording, blocks: { one: { ...block, witnesses: turned } } })).toBe(text);
  });

  it.each([
    ['no runs', { runs: 0 }],
    ['half a run', { runs: 1.5 }],
    ['no interpreter', { interpreter: '' }],
    ['no digest', { digest: '' }],
    ['something more', { more: 1 }],
    ['half an outcome', { differs: { exit: 0 } }],
    ['a status that no process has', { differs: { ...DIFFERS, exit: 256 } }],
  ])('with %s are refused, and where they stand is said', async (_, fault) => {
    const { recording } = await makeRecording();
    const broken = JSON.parse(stringifyRecording(recording));
    Object.assign(broken.blocks.one.witnesses[1], fault);
    const text = JSON.stringify(broken, null, 1);
    const parsed = parseRecording(text, OF);
    expect(parsed).toMatchObject({ ok: false, message: { key: 'broken-recording.form' } });
    const after = text.split('\n').findIndex((line) => line.includes('3.12.1') || line.includes('"interpreter": ""'));
    if (!parsed.ok) expect(parsed.at.line).toBeGreaterThan(after - 2);
  });

  it('are demanded', async () => {
    const { recording } = await makeRecording();
    const broken = JSON.parse(stringifyRecording(recording));
    delete broken.blocks.one.witnesses;
    expect(parseRecording(JSON.stringify(broken), OF)).toMatchObject({
      ok: false,
      message: { key: 'broken-recording.form', values: { path: 'blocks.one.witnesses' } },
    });
  });
});

describe('currentWitnesses', () => {
  it('takes what was signed, however the run was recorded', async () => {
    const { run, witnesses } = await makeRecording();
    expect(currentWitnesses(witnesses, KEYS, run)).toEqual(witnesses);
    // When, and on what, the first run was made is no part of it.
    const again = { ...run, interpreter: 'cpython-3.14.3 other', elapsed: 5, digest: '' };
    expect(currentWitnesses(witnesses, KEYS, again)).toEqual(witnesses);
  });

  it('leaves out those of other code', async () => {
    const { run, witnesses } = await makeRecording();
    expect(currentWitnesses(witnesses, keysOf('b'), run)).toEqual([]);
  });

  it.each([
    ['other output', 'print("2")'],
    ['output on the other stream', 'print("1", file=sys.stderr)'],
    ['another status', 'print("1")\nsys.exit(3)'],
    ['another exception', 'print("1")\nraise ValueError("no")'],
    ['a deadlock', 'print("1")\nawait_for_ever()'],
  ])('leaves out those of a first run with %s', async (_, code) => {
    const { witnesses } = await makeRecording();
    expect(currentWitnesses(witnesses, KEYS, await first(code))).toEqual([]);
  });

  it.each<[string, (witness: Witness) => Witness]>([
    ['the interpreter', (witness) => ({ ...witness, interpreter: 'cpython-3.10.14 real' })],
    ['the number of runs', (witness) => ({ ...witness, runs: 3 })],
    ['that it agrees', (witness) => ({ ...witness, differs: null })],
    ['the status', (witness) => ({ ...witness, differs: { ...DIFFERS, exit: 2 } })],
    ['the exception', (witness) => ({ ...witness, differs: { ...DIFFERS, exception: null } })],
    [
      'the message',
      (witness) => ({ ...witness, differs: { ...DIFFERS, exception: { type: 'asyncio.TimeoutError', message: '' } } }),
    ],
    ['the output', (witness) => ({ ...witness, differs: { ...DIFFERS, stdout: 'так\n' } })],
    ['the stream', (witness) => ({ ...witness, differs: { ...DIFFERS, stdout: '', stderr: 'ні\n' } })],
  ])('leaves out one in which %s was written by hand', async (_, edit) => {
    const { run, witnesses } = await makeRecording();
    const [one, two] = witnesses;
    if (!one || !two) throw new Error('no witnesses');
    expect(currentWitnesses([edit(one), two], KEYS, run)).toEqual([two]);
  });
});

describe('witnessKey', () => {
  const NOTHING: KeyParts = { setup: [], files: [], pins: [] };
  const block = (fence: string, code = 'print(1)', after = ''): Block => {
    const [found] = parsePage(`\`\`\`${fence}\n${code}\n\`\`\`\n${after}`, {
      file: 'a.md',
      path: 'a',
      locale: 'uk',
    }).blocks;
    if (!found) throw new Error('no block');
    return found;
  };
  const key = (fence: string, parts: Partial<KeyParts> = {}, harness = 'one') =>
    witnessKey(block(fence), { ...NOTHING, ...parts }, harness);
  const plain = key('python id="one"');

  it.each([
    ['the code', witnessKey(block('python id="one"', 'print(2)'), NOTHING, 'one')],
    ['the set-up', key('python id="one"', { setup: ['x = 1\n'] })],
    ['the file name', key('python id="one" title="a.py"')],
    ['the language', key('c id="one"')],
    ['its files', key('python id="one"', { files: [{ name: 'b.py', code: '' }] })],
    ['its packages', key('python id="one"', { pins: ['a==1.0'] })],
    ['the harness', key('python id="one"', {}, 'two')],
    ['the input', witnessKey(block('python id="one"', 'print(1)', '```text input\na\n```\n'), NOTHING, 'one')],
    [
      'that there is input, be it empty',
      witnessKey(block('python id="one"', 'print(1)', '```text input\n```\n'), NOTHING, 'one'),
    ],
  ])('changes with %s', (_, other) => {
    expect(other).not.toBe(plain);
  });

  it.each([
    ['the versions that it is for', key('python id="one" python=">=3.12"')],
    ['what it may raise', key('python id="one" raises="ValueError"')],
    ['that the order is open', key('python id="one" order="any"')],
    ['a diagram', key('python id="one" diagram')],
  ])('does not change with %s', (_, other) => {
    expect(other).toBe(plain);
  });
});
