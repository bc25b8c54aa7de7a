import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pythonMinorOf } from '../../src/interpreter/identity.ts';
import { loadView } from '../../src/project/pages.node.ts';
import { openProject } from '../../src/project/project.node.ts';
import { Interrupted } from '../../src/record/lazy-runner.ts';
import type { NativeVersion } from '../../src/record/native-version.ts';
import type { RecordOptions } from '../../src/record/record-options.ts';
import { recordPages } from '../../src/record/record-pages.ts';
import { verifyRecordings } from '../../src/record/verify-recordings.ts';
import type { RecordedBlock } from '../../src/recording/schema.ts';
import type { Program } from '../../src/run/types.ts';
import { createFakeRunner, FIXTURE_RUNNER } from '../support/fake-runner.ts';
import { type Answer, createFakeVersion, type FakeVersion } from '../support/fake-version.ts';
import { makePage, makeProject } from '../support/temporary-project.ts';

const A = 'recordings/uk/a.json';

let root = '';
beforeEach(() => {
  root = makeProject({
    'docs/a.md': makePage(['id="one"', 'print("1")', '1'], ['id="new" python=">=3.12"', 'print("n")', 'n']),
  });
});
afterEach(() => rmSync(root, { recursive: true }));

/** Does what the programs say: each `print("…")` prints. */
const printed = ({ code }: Program): string =>
  [...code.matchAll(/^print\("(.*)"\)/gm)].map(([, text]) => `${text}\n`).join('');
const version = (minor: string, answer: (program: Program) => Answer | Promise<Answer> = printed, release = 1) =>
  createFakeVersion(minor, answer, release);

const options = (natives: readonly NativeVersion[], more: Partial<RecordOptions> = {}): RecordOptions => ({
  pages: null,
  all: false,
  createRunner: async () => createFakeRunner(),
  findNatives: async () => natives,
  witnesses: 'all',
  signal: new AbortController().signal,
  ...more,
});
const project = () => openProject(root, { runner: FIXTURE_RUNNER });
const record = (natives: readonly NativeVersion[], more?: Partial<RecordOptions>) =>
  recordPages(project(), options(natives, more));
const verify = (natives: readonly NativeVersion[], more?: Partial<RecordOptions>) =>
  verifyRecordings(project(), options(natives, more));
const read = (file = A) => readFileSync(join(root, file), 'utf8');
const write = (file: string, text: string) => writeFileSync(join(root, file), text);
const change = (from: string, to: string) => {
  const before = read('docs/a.md');
  expect(before).toContain(from);
  write('docs/a.md', before.replace(from, to));
};
const blockOf = (id: string, file = A): RecordedBlock => JSON.parse(read(file)).blocks[id];
const inFile = (id: string, file = A) =>
  blockOf(id, file).witnesses.map(({ interpreter }) => pythonMinorOf(interpreter));
const current = async (id: string) => {
  const { pages } = await loadView(project(), null);
  const view = pages.flatMap(({ blocks }) => blocks).find(({ block }) => block.id === id);
  return view?.witnesses.map(({ interpreter }) => pythonMinorOf(interpreter));
};
const calls = (...versions: readonly FakeVersion[]) => versions.map((one) => one.calls.length);

describe('record --interpreter', () => {
  test('adds a witness of each version that a block is for, oldest first', async () => {
    const [old, mid, last] = [version('3.10'), version('3.12'), version('3.14')];
    const result = await record([old, mid, last]);
    expect(inFile('one')).toEqual(['3.10', '3.12', '3.14']);
    expect(inFile('new')).toEqual(['3.12', '3.14']);
    expect(blockOf('one').witnesses[0]).toMatchObject({ interpreter: 'cpython-3.10.1 real', runs: 1, differs: null });
    expect(await current('one')).toEqual(['3.10', '3.12', '3.14']);
    expect(result).toMatchObject({ diagnostics: [], interrupted: false });
    expect(result.witnessed.map(({ block, version: of }) => `${block} ${of}`).sort()).toEqual([
      'new 3.12.1',
      'new 3.14.1',
      'one 3.10.1',
      'one 3.12.1',
      'one 3.14.1',
    ]);
  });

  test('of one version adds only that', async () => {
    const [old, last] = [version('3.10'), version('3.14')];
    await record([old, last], { witnesses: '3.14' });
    expect(inFile('one')).toEqual(['3.14']);
    expect(calls(old, last)).toEqual([0, 2]);
  });

  test('runs nothing a second time, and writes the same bytes', async () => {
    await record([version('3.10'), version('3.12')]);
    const before = read();
    const again = [version('3.10'), version('3.12')];
    expect(await record(again)).toMatchObject({ recorded: [], witnessed: [], kept: 2 });
    expect(calls(...again)).toEqual([0, 0]);
    expect(read()).toBe(before);
  });

  test('runs all again where it is told to; another release that does the same is no news', async () => {
    await record([version('3.12')]);
    const before = read();
    const next = version('3.12', printed, 9);
    await record([next], { all: true });
    expect(calls(next)).toEqual([2]);
    expect(read()).toBe(before);
  });

  test('puts a witness of another release in the place of one that said something else', async () => {
    await record([version('3.12')]);
    await record([version('3.12', () => 'other\n', 9)], { all: true });
    expect(blockOf('one').witnesses).toMatchObject([
      { interpreter: 'cpython-3.12.9 real', runs: 2, differs: { stdout: 'other\n' } },
    ]);
  });

  test('keeps those of versions that are not on this machine', async () => {
    await record([version('3.10'), version('3.13')]);
    const kept = blockOf('one').witnesses;
    await record([version('3.12')], { all: true });
    expect(inFile('one')).toEqual(['3.10', '3.12', '3.13']);
    expect(blockOf('one').witnesses.filter(({ interpreter }) => !interpreter.includes('3.12'))).toEqual(kept);
    const before = read();
    await record([], { all: true });
    expect(read()).toBe(before);
    await record([], { all: true, witnesses: 'none' });
    expect(read()).toBe(before);
  });

  test('keeps those of older code in the file, where they are not current, until their version is run', async () => {
    await record([version('3.10'), version('3.12')]);
    change('print("1")', 'print("one")');
    await record([version('3.12')]);
    expect(inFile('one')).toEqual(['3.10', '3.12']);
    expect(await current('one')).toEqual(['3.12']);
    await record([version('3.10')]);
    expect(await current('one')).toEqual(['3.10', '3.12']);
    change('print("one")', 'print("1")');
    await record([], { witnesses: 'none' });
    expect(inFile('one')).toEqual(['3.10', '3.12']);
    expect(await current('one')).toEqual([]);
  });

  test('makes one anew that was written by hand', async () => {
    await record([version('3.12')]);
    const before = read();
    write(A, before.replace('"runs":1', '"runs":9'));
    expect(await current('one')).toEqual([]);
    await record([version('3.12')]);
    expect(read()).toBe(before);
  });

  test('says which block fails on which version; what it had of it stays', async () => {
    await record([version('3.12')]);
    const before = read();
    const fails = version('3.12', (program) =>
      program.code.includes('1') ? { verdict: 'memory-limit', exit: 1 } : printed(program),
    );
    const { diagnostics } = await record([fails], { all: true });
    expect(diagnostics).toMatchObject([
      { file: 'docs/a.md', line: 3, rule: 'run-failed', key: 'run-failed.memory-limit' },
    ]);
    expect(diagnostics[0]?.values?.block).toBe('one (Python 3.12.1)');
    expect(read()).toBe(before);
  });

  test('keeps the other order that it saw as a second run', async () => {
    change('id="one"', 'id="one" order="any"');
    change('print("1")', 'print("1")\nprint("2")');
    await record([version('3.12', (program) => (program.code.includes('2') ? '2\n1\n' : printed(program)))]);
    const { runs, witnesses } = blockOf('one');
    expect(runs.map(({ interpreter }) => interpreter)).toEqual([FIXTURE_RUNNER.interpreter, 'cpython-3.12.1 real']);
    expect(witnesses).toMatchObject([{ runs: 1, differs: null }]);
    const before = read();
    await record([version('3.12')], { all: true });
    expect(read()).toBe(before);
  });

  test('keeps what was finished at Ctrl-C', async () => {
    const interrupt = new AbortController();
    const one = Promise.withResolvers<void>();
    const quick = version('3.10', (program) => {
      one.resolve();
      return printed(program);
    });
    const never = version('3.12', async () => {
      await one.promise;
      interrupt.abort();
      throw new Interrupted();
    });
    const result = await record([quick, never], { signal: interrupt.signal });
    expect(result.interrupted).toBe(true);
    expect(result.witnessed).toMatchObject([{ block: 'one', version: '3.10.1' }]);
    expect(inFile('one')).toEqual(['3.10']);
    expect(await current('one')).toEqual(['3.10']);
  });
});

describe('a native block', () => {
  const NATIVE = makePage(['id="one" runtime="native"', 'print("1")', '1']);
  beforeEach(() => write('docs/a.md', NATIVE));

  test('is recorded on the newest version, which is no witness of itself', async () => {
    await record([version('3.10'), version('3.14')]);
    expect(blockOf('one').runs[0]?.interpreter).toBe('cpython-3.14.1 real');
    expect(inFile('one')).toEqual(['3.10']);
  });

  test('that was recorded on a newer version than is here is kept, and witnessed', async () => {
    await record([version('3.14')], { witnesses: 'none' });
    const [run] = blockOf('one').runs;
    const older = version('3.12', () => 'older\n');
    expect(await record([older], { all: true })).toMatchObject({ recorded: [], kept: 1 });
    expect(blockOf('one').runs).toEqual([run]);
    expect(blockOf('one').witnesses).toMatchObject([{ differs: { stdout: 'older\n' } }]);
    expect(await record([], { all: true })).toMatchObject({ recorded: [], kept: 1, diagnostics: [] });
    expect(blockOf('one').runs).toEqual([run]);
  });

  test('that changed is recorded on what is here', async () => {
    await record([version('3.14')], { witnesses: 'none' });
    change('print("1")', 'print("one")');
    await record([version('3.12')], { witnesses: 'none' });
    expect(blockOf('one').runs[0]?.interpreter).toBe('cpython-3.12.1 real');
  });

  test('that changed is named where no version is here, and its record stays', async () => {
    await record([version('3.14')], { witnesses: 'none' });
    const before = read();
    change('print("1")', 'print("one")');
    const { diagnostics } = await record([]);
    expect(diagnostics).toMatchObject([{ rule: 'run-failed', key: 'run-failed.no-python' }]);
    expect(read()).toBe(before);
  });

  test('is recorded anew on a newer version only where that does something else', async () => {
    await record([version('3.13')], { witnesses: 'none' });
    const before = read();
    await record([version('3.13'), version('3.14')], { all: true, witnesses: 'none' });
    expect(read()).toBe(before);
    await record([version('3.13'), version('3.14', () => 'new\n')], { all: true, witnesses: 'none' });
    expect(blockOf('one').runs[0]?.interpreter).toBe('cpython-3.14.1 real');
  });

  test('of a page after one that was interrupted is kept where it was finished', async () => {
    write('docs/b.md', NATIVE.replaceAll('1', '2'));
    const interrupt = new AbortController();
    let runs = 0;
    const last = version('3.14', async (program) => {
      if (program.code.includes('2')) {
        runs += 1;
        return printed(program);
      }
      while (runs < 3) await new Promise((resolve) => setImmediate(resolve));
      await new Promise((resolve) => setImmediate(resolve));
      interrupt.abort();
      throw new Interrupted();
    });
    const result = await record([last], { signal: interrupt.signal, witnesses: 'none' });
    expect(result).toMatchObject({ interrupted: true, recorded: [{ page: 'b', block: 'one' }] });
    expect(blockOf('one', 'recordings/uk/b.json').runs).toHaveLength(1);
  });
});

describe('record --check', () => {
  const VERSIONS = ['3.10', '3.12', '3.14'];
  const here = (...minors: readonly string[]) => minors.map((minor) => version(minor));
  const NATIVE = makePage(['id="one" runtime="native"', 'print("1")', '1'], ['id="two"', 'print("2")', '2']);

  test('finds nothing where nothing changed', async () => {
    await record(here(...VERSIONS));
    expect(await verify(here(...VERSIONS))).toMatchObject({ diagnostics: [], unchecked: 0, checked: 2 });
  });

  test('finds a witness that says something else now, each time, alone too', async () => {
    await record(here(...VERSIONS));
    const other = version('3.12', (program) => (program.code.includes('1') ? 'other\n' : printed(program)));
    const { diagnostics } = await verify([version('3.10'), other, version('3.14')]);
    expect(diagnostics).toMatchObject([
      {
        file: A,
        rule: 'recording-differs',
        key: 'recording-differs.native',
        values: { block: 'one', interpreter: 'cpython-3.12.1 real' },
        stated: '1',
        recorded: 'other',
      },
    ]);
    expect(read().split('\n')[(diagnostics[0]?.line ?? 0) - 1]).toContain('"one"');
    expect(other.calls).toHaveLength(4);
  });

  test('finds one that agrees now and did not', async () => {
    await record([version('3.12', (program) => `old ${printed(program)}`)]);
    const { diagnostics } = await verify(here('3.12'));
    expect(diagnostics.map(({ stated, recorded }) => [stated, recorded]).sort()).toEqual([
      ['old 1', '1'],
      ['old n', 'n'],
    ]);
  });

  test('believes a second run that does as recorded', async () => {
    await record(here('3.12'));
    let count = 0;
    const slow = version('3.12', (program) => {
      count += 1;
      return count === 1 ? 'slow\n' : printed(program);
    });
    expect(await verify([slow])).toMatchObject({ diagnostics: [] });
  });

  test('finds blocks that were not run on a version that is here', async () => {
    await record(here('3.10', '3.14'));
    const { diagnostics } = await verify(here(...VERSIONS));
    expect(diagnostics.map(({ file, key, values }) => [file, key, values])).toEqual([
      ['docs/a.md', 'recording-differs.not-witnessed', { block: 'one', version: '3.12.1' }],
      ['docs/a.md', 'recording-differs.not-witnessed', { block: 'new', version: '3.12.1' }],
    ]);
    expect(await verify(here(...VERSIONS), { witnesses: '3.10' })).toMatchObject({ diagnostics: [] });
    expect(await verify(here(...VERSIONS), { witnesses: 'none' })).toMatchObject({ diagnostics: [] });
  });

  test('says nothing of versions that are not here', async () => {
    await record(here(...VERSIONS));
    expect(await verify(here('3.12'))).toMatchObject({ diagnostics: [], unchecked: 0 });
    expect(await verify([])).toMatchObject({ diagnostics: [], unchecked: 0 });
  });

  test('finds a witness that was written by hand', async () => {
    await record(here('3.12'));
    write(A, read().replace('"runs":1', '"runs":9'));
    expect((await verify(here('3.12'))).diagnostics).toMatchObject([{ key: 'recording-differs.not-witnessed' }]);
  });

  test('runs a native block on its own version, else on one that it has a witness of, and counts what it cannot', async () => {
    write('docs/a.md', NATIVE);
    await record(here('3.12', '3.14'));
    const wrong = (minor: string) => version(minor, () => 'wrong\n');
    expect((await verify([wrong('3.14')], { witnesses: 'none' })).diagnostics).toMatchObject([
      { values: { block: 'one', interpreter: 'cpython-3.14.1 real' } },
    ]);
    expect((await verify([wrong('3.12')], { witnesses: 'none' })).diagnostics).toMatchObject([
      { values: { block: 'one', interpreter: 'cpython-3.12.1 real' } },
    ]);
    expect(await verify(here('3.12', '3.14'), { witnesses: 'none' })).toMatchObject({ checked: 2, unchecked: 0 });
    expect(await verify(here('3.10'), { witnesses: 'none' })).toMatchObject({
      checked: 1,
      unchecked: 1,
      diagnostics: [],
    });
    expect(await verify([], { witnesses: 'none' })).toMatchObject({ checked: 1, unchecked: 1, diagnostics: [] });
  });

  test('ends at Ctrl-C', async () => {
    await record(here('3.12'));
    const stops = version('3.12', () => {
      throw new Interrupted();
    });
    expect(await verify([stops])).toMatchObject({ interrupted: true, diagnostics: [] });
  });

  test('writes nothing', async () => {
    await record(here('3.12'));
    const before = read();
    await verify([version('3.12', () => 'other\n'), version('3.13')]);
    expect(read()).toBe(before);
  });
});
