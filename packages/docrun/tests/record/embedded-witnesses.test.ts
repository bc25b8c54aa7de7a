import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openProject } from '../../src/project/project.node.ts';
import { Interrupted } from '../../src/record/lazy-runner.ts';
import type { RecordOptions } from '../../src/record/record-options.ts';
import { recordPages } from '../../src/record/record-pages.ts';
import { verifyRecordings } from '../../src/record/verify-recordings.ts';
import type { RecordedBlock } from '../../src/recording/schema.ts';
import type { Program } from '../../src/run/types.ts';
import { createFakeRunner, FIXTURE_RUNNER } from '../support/fake-runner.ts';
import { type Answer, createFakeEmbedded, createFakeVersion, type FakeEmbedded } from '../support/fake-version.ts';
import { makePage, makeProject } from '../support/temporary-project.ts';

const A = 'recordings/uk/a.json';

let root = '';
beforeEach(() => {
  root = makeProject({
    'docs/a.md': makePage(
      ['id="one"', 'print("1")', '1'],
      ['id="new" python=">=3.12"', 'print("n")', 'n'],
      ['id="own" runtime="native"', 'print("o")', 'o'],
    ),
  });
});
afterEach(() => rmSync(root, { recursive: true }));

const printed = ({ code }: Program): string =>
  [...code.matchAll(/^print\("(.*)"\)/gm)].map(([, text]) => `${text}\n`).join('');
const release = (name: string, answer: (program: Program) => Answer | Promise<Answer> = printed) =>
  createFakeEmbedded(name, answer);

/** What is done with releases of which it is known whether they are installed. */
function options(embedded: readonly FakeEmbedded[], more: Partial<RecordOptions>, prepared = true): RecordOptions {
  return {
    pages: null,
    all: false,
    createRunner: async () => createFakeRunner(),
    findNatives: async () => [createFakeVersion('3.14', printed)],
    embedded: { versions: embedded, prepare: async () => prepared },
    witnesses: 'all',
    signal: new AbortController().signal,
    ...more,
  };
}
const project = () => openProject(root, { runner: FIXTURE_RUNNER });
const record = (embedded: readonly FakeEmbedded[], more: Partial<RecordOptions> = {}, prepared = true) =>
  recordPages(project(), options(embedded, more, prepared));
const verify = (embedded: readonly FakeEmbedded[], more: Partial<RecordOptions> = {}, prepared = true) =>
  verifyRecordings(project(), options(embedded, more, prepared));
const read = () => readFileSync(join(root, A), 'utf8');
const blockOf = (id: string): RecordedBlock => JSON.parse(read()).blocks[id];
const inFile = (id: string) => blockOf(id).witnesses.map(({ interpreter }) => interpreter);

describe('record on releases as WebAssembly', () => {
  test('adds a witness of each release that a block is for, in order; none of a native block', async () => {
    const [old, mid, patch] = [release('3.11.3'), release('3.12.1'), release('3.12.7')];
    const result = await record([patch, old, mid]);
    expect(inFile('one')).toEqual([
      'cpython-3.11.3 pyodide-0.11.0 virtual',
      'cpython-3.12.1 pyodide-0.12.0 virtual',
      'cpython-3.12.7 pyodide-0.12.0 virtual',
      'cpython-3.14.1 real',
    ]);
    expect(inFile('new').filter((name) => name.includes('pyodide'))).toHaveLength(2);
    expect(inFile('own')).toEqual([]);
    expect(blockOf('one').witnesses[0]).toMatchObject({ runs: 1, differs: null });
    expect(old.calls).toEqual(['one.py', 'closed']);
    expect(patch.calls).toEqual(['one.py', 'new.py', 'closed']);
    expect(result.witnessed.map(({ block, version }) => `${block} ${version}`).sort()).toEqual([
      'new 3.12.1',
      'new 3.12.7',
      'new 3.14.1',
      'one 3.11.3',
      'one 3.12.1',
      'one 3.12.7',
      'one 3.14.1',
    ]);
  });

  test('keeps both of two patch levels, and a run in real time of the same release', async () => {
    const older = createFakeVersion('3.12', printed);
    await record([release('3.12.1', () => 'old\n'), release('3.12.7')], { findNatives: async () => [older] });
    expect(blockOf('one').witnesses).toMatchObject([
      { interpreter: 'cpython-3.12.1 real', differs: null },
      { interpreter: 'cpython-3.12.1 pyodide-0.12.0 virtual', runs: 1, differs: { stdout: 'old\n' } },
      { interpreter: 'cpython-3.12.7 pyodide-0.12.0 virtual', runs: 1, differs: null },
    ]);
  });

  test('tells the class of an exception in full, as a run in real time does', async () => {
    const exception = { type: 'QueueShutDown', message: '', module: 'asyncio.queues' };
    await record([release('3.13.2', () => ({ exit: 1, exception, stderr: 'x\n' }))]);
    expect(blockOf('one').witnesses[0]?.differs?.exception?.type).toBe('asyncio.queues.QueueShutDown');
  });

  test.each([
    ['3.12', ['cpython-3.12.1 pyodide-0.12.0 virtual', 'cpython-3.12.7 pyodide-0.12.0 virtual']],
    ['3.12.7', ['cpython-3.12.7 pyodide-0.12.0 virtual']],
  ])('of %s adds only those', async (witnesses, expected) => {
    await record([release('3.11.3'), release('3.12.1'), release('3.12.7')], { witnesses });
    expect(inFile('one')).toEqual(expected);
  });

  test('runs nothing a second time, and asks for no installation then', async () => {
    await record([release('3.12.7')]);
    const before = read();
    const again = release('3.12.7');
    let asked = 0;
    const prepare = async () => {
      asked += 1;
      return true;
    };
    await record([again], { embedded: { versions: [again], prepare } });
    expect([asked, again.calls]).toEqual([0, []]);
    expect(read()).toBe(before);
  });

  test('goes on without them where they cannot be installed, and keeps what was recorded on them', async () => {
    const first = await record([release('3.12.7')], {}, false);
    expect(first).toMatchObject({ diagnostics: [], interrupted: false });
    expect(inFile('one')).toEqual(['cpython-3.14.1 real']);
    await record([release('3.12.7')]);
    const before = read();
    await record([release('3.12.7', () => 'never run\n')], { all: true }, false);
    expect(read()).toBe(before);
  });

  test('says of a block on which release it could not be run', async () => {
    const stuck = release('3.12.7', () => ({ verdict: 'time-limit', exit: 1 }));
    const { diagnostics } = await record([stuck], { pages: null });
    expect(diagnostics).toMatchObject([
      { rule: 'run-failed', key: 'run-failed.time-limit', values: { block: 'one (Python 3.12.7)' } },
      { rule: 'run-failed', key: 'run-failed.time-limit', values: { block: 'new (Python 3.12.7)' } },
    ]);
    expect(inFile('one')).toEqual(['cpython-3.14.1 real']);
  });

  test('keeps at Ctrl-C what was finished, and closes what was started', async () => {
    const stops = release('3.12.7', ({ filename }) => {
      if (filename === 'new.py') throw new Interrupted();
      return '1\n';
    });
    expect(await record([stops])).toMatchObject({ interrupted: true });
    expect(inFile('one')).toContain('cpython-3.12.7 pyodide-0.12.0 virtual');
    expect(stops.calls.at(-1)).toBe('closed');
  });
});

describe('record --check on them', () => {
  test('finds what does otherwise than recorded, and what was not run', async () => {
    await record([release('3.12.1', () => 'old\n')]);
    const same = release('3.12.1', () => 'old\n');
    expect(await verify([same])).toMatchObject({ diagnostics: [], interrupted: false });
    expect(same.calls).toEqual(['one.py', 'new.py', 'closed']);
    const { diagnostics } = await verify([release('3.12.1'), release('3.12.7')]);
    expect(diagnostics.map(({ key, values, stated, recorded }) => [key, values?.block, stated, recorded])).toEqual([
      ['recording-differs.not-witnessed', 'one', undefined, undefined],
      ['recording-differs.not-witnessed', 'new', undefined, undefined],
      ['recording-differs.native', 'one', 'old', '1'],
      ['recording-differs.native', 'new', 'old', 'n'],
    ]);
  });

  test('leaves them alone where they are not installed, or not chosen', async () => {
    await record([]);
    const other = release('3.12.7', () => 'other\n');
    expect(await verify([other], {}, false)).toMatchObject({ diagnostics: [] });
    expect(await verify([other], { witnesses: 'none' })).toMatchObject({ diagnostics: [] });
    expect(other.calls).toEqual([]);
  });

  test('finds one that was written by hand', async () => {
    await record([release('3.12.7')]);
    const text = read();
    writeFileSync(join(root, A), text.replace('virtual","runs":1', 'virtual","runs":9'));
    expect(read()).not.toBe(text);
    expect((await verify([release('3.12.7')])).diagnostics).toMatchObject([{ key: 'recording-differs.not-witnessed' }]);
  });
});
