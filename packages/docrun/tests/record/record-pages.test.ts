import { readdirSync, readFileSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileSystem } from '../../src/file/write-atomic.node.ts';
import { openProject } from '../../src/project/project.node.ts';
import type { RecordOptions } from '../../src/record/record-options.ts';
import { recordPages } from '../../src/record/record-pages.ts';
import { verifyRecordings } from '../../src/record/verify-recordings.ts';
import { createFakeRunner, FIXTURE_RUNNER } from '../support/fake-runner.ts';
import { makePage, makeProject } from '../support/temporary-project.ts';

let root = '';
let ran: string[] = [];
beforeEach(() => {
  ran = [];
  root = makeProject({
    'docs/a.md': makePage(
      ['id="one"', 'print("1")', '1'],
      ['id="two" after="one"', 'print("2")', '2'],
      ['id="no" norun="needs a server"', 'x'],
    ),
    'docs/b.md': makePage(['id="one"', 'print("b")', 'b']),
  });
});
afterEach(() => rmSync(root, { recursive: true }));

const options = (more: Partial<RecordOptions> = {}): RecordOptions => ({
  pages: null,
  all: false,
  createRunner: async () => createFakeRunner({ onRun: ({ setup, code }) => ran.push([...setup, code].join('')) }),
  findNatives: async () => [],
  witnesses: 'none',
  signal: new AbortController().signal,
  ...more,
});
const project = (system?: FileSystem) => openProject(root, { runner: FIXTURE_RUNNER, ...(system ? { system } : {}) });
const record = (more?: Partial<RecordOptions>) => recordPages(project(), options(more));
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const write = (file: string, text: string) => writeFileSync(join(root, file), text);
const A = 'recordings/uk/a.json';
const B = 'recordings/uk/b.json';

describe('recordPages', () => {
  it('runs what is new, with its set-up, and nothing a second time', async () => {
    const first = await record();
    expect(ran).toEqual(['print("1")\n', 'print("1")\nprint("2")\n', 'print("b")\n']);
    expect(first).toMatchObject({ kept: 0, removed: [], diagnostics: [], interrupted: false });
    expect(first.recorded.map(({ page, block }) => `${page} ${block}`)).toEqual(['a one', 'a two', 'b one']);
    const before = [read(A), statSync(join(root, A)).mtimeMs];
    ran = [];
    expect(await record()).toMatchObject({ recorded: [], kept: 3 });
    expect(ran).toEqual([]);
    expect([read(A), statSync(join(root, A)).mtimeMs]).toEqual(before);
  });

  it('does not start an interpreter where nothing is to be run', async () => {
    await record();
    const result = await record({ createRunner: async () => expect.unreachable() });
    expect(result.kept).toBe(3);
  });

  it('runs what changed, and what goes on from it', async () => {
    await record();
    ran = [];
    write('docs/a.md', read('docs/a.md').replace('print("1")', 'print("one")'));
    await record();
    expect(ran).toEqual(['print("one")\n', 'print("one")\nprint("2")\n']);
  });

  it('runs everything when told to, and writes the same bytes', async () => {
    await record();
    const before = read(A);
    ran = [];
    expect(await record({ all: true })).toMatchObject({ recorded: [], kept: 3 });
    expect(ran).toHaveLength(3);
    expect(read(A)).toBe(before);
  });

  it('runs nothing anew where prose or stated outputs changed', async () => {
    await record();
    write('docs/a.md', read('docs/a.md').replace('# Page', '# Other\n\nProse.').replace('\n1\n', '\n2\n'));
    expect(await record()).toMatchObject({ recorded: [], kept: 3 });
  });

  it('keeps going after a block that fails, and names it', async () => {
    await record();
    write(
      'docs/a.md',
      makePage(
        ['id="loop"', 'while True: pass'],
        ['id="fork"', 'os.fork()'],
        ['id="lock"', 'await_for_ever()'],
        ['id="two"', 'print("2")', '2'],
      ),
    );
    const { diagnostics, recorded } = await record();
    expect(diagnostics.map(({ file, line, rule, key }) => [`${file}:${line}`, rule, key])).toEqual([
      ['docs/a.md:3', 'run-failed', 'run-failed.time-limit'],
      ['docs/a.md:7', 'run-failed', 'run-failed.needs-native'],
      ['docs/a.md:11', 'run-failed', 'run-failed.deadlock'],
    ]);
    expect(recorded.map(({ block }) => block)).toEqual(['two']);
  });

  it('records a deadlock and a failure that the page states', async () => {
    write(
      'docs/a.md',
      makePage(
        ['id="lock" raises="Deadlock"', 'await_for_ever()'],
        ['id="bad" raises="ValueError"', 'raise ValueError("no")'],
      ),
    );
    expect(await record()).toMatchObject({ diagnostics: [] });
    expect(JSON.parse(read(A))).toMatchObject({
      blocks: {
        lock: { runs: [{ verdict: 'deadlock' }] },
        bad: { runs: [{ exception: { type: 'ValueError', message: 'no' } }] },
      },
    });
  });

  it('says what it cannot run', async () => {
    write(
      'docs/a.md',
      makePage(
        ['id="native" runtime="native"', 'x'],
        ['id="old" python="<3.12"', 'x'],
        ['id="new" python=">=3.12"', 'print("1")', '1'],
      ),
    );
    const { diagnostics, recorded } = await record();
    expect(diagnostics.map(({ key }) => key)).toEqual(['run-failed.no-python', 'run-failed.python']);
    expect(recorded.map(({ block }) => block)).toContain('new');
  });

  it('removes what is left of blocks and pages that are gone', async () => {
    await record();
    write('docs/a.md', makePage(['id="two"', 'print("2")', '2']));
    unlinkSync(join(root, 'docs/b.md'));
    expect((await record()).removed).toEqual([`${A}#one`, B]);
    expect(readdirSync(join(root, 'recordings/uk'))).toEqual(['a.json']);
    write('docs/a.md', '# Page\n');
    await record();
    expect(readdirSync(join(root, 'recordings/uk'))).toEqual([]);
  });

  it('leaves the pages that were not chosen', async () => {
    await record({ pages: new Set(['b']) });
    expect(readdirSync(join(root, 'recordings/uk'))).toEqual(['b.json']);
  });

  it('leaves the recording of a page that cannot be read whole', async () => {
    await record();
    const before = read(A);
    write('docs/a.md', '```python id="one"\nprint("1")\n');
    const { diagnostics, removed } = await record();
    expect(diagnostics).toMatchObject([{ rule: 'unclosed-fence', file: 'docs/a.md', line: 1 }]);
    expect(removed).toEqual([]);
    expect(read(A)).toBe(before);
  });

  it('makes a broken recording anew', async () => {
    await record();
    const before = read(A);
    write(A, before.slice(0, 300));
    expect((await record()).recorded.map(({ block }) => block)).toEqual(['one', 'two']);
    expect(read(A)).toBe(before);
  });

  it('keeps what was finished when it is interrupted, and all that was there before', async () => {
    await record();
    const before = read(B);
    write('docs/a.md', read('docs/a.md').replace('print("2")', 'print("two")').replace('print("1")', 'print("one")'));
    write('docs/b.md', read('docs/b.md').replace('print("b")', 'print("B")'));
    const interrupt = new AbortController();
    let closed = false;
    const createRunner = async () => {
      const runner = createFakeRunner();
      return {
        ...runner,
        run: (program: Parameters<typeof runner.run>[0]) => {
          if (program.setup.length === 0) return runner.run(program);
          interrupt.abort();
          return new Promise<never>(() => undefined);
        },
        close: async () => {
          closed = true;
        },
      };
    };
    const result = await record({ createRunner, signal: interrupt.signal });
    expect(result).toMatchObject({ interrupted: true, recorded: [{ page: 'a', block: 'one' }] });
    expect(closed).toBe(true);
    expect(read(A)).toContain('one\\n');
    expect(Object.keys(JSON.parse(read(A)).blocks)).toEqual(['one', 'two']);
    expect(read(B)).toBe(before);
    expect(readdirSync(join(root, 'recordings/uk'))).toEqual(['a.json', 'b.json']);
  });

  it('says which file a full disk did not take, and keeps the old ones', async () => {
    await record();
    const before = [read(A), read(B)];
    for (const file of ['docs/a.md', 'docs/b.md'])
      write(file, read(file).replace('id="one"', 'id="one" title="new.py"'));
    const full: FileSystem = {
      rename,
      write: async (file, text) => {
        await writeFile(file, text.slice(0, 100));
        throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
      },
    };
    const { diagnostics } = await recordPages(project(full), options());
    expect(diagnostics).toEqual([
      {
        file: A,
        line: 1,
        column: 1,
        rule: 'write-failed',
        severity: 'error',
        key: 'write-failed.disk-full',
        values: { file: A, detail: 'ENOSPC' },
      },
    ]);
    expect([read(A), read(B)]).toEqual(before);
    expect(readdirSync(join(root, 'recordings/uk'))).toEqual(['a.json', 'b.json']);
  });
});

describe('verifyRecordings', () => {
  const verify = () => verifyRecordings(project(), options());

  it('runs everything and finds nothing where nothing changed', async () => {
    await record();
    ran = [];
    expect(await verify()).toEqual({ checked: 3, unchecked: 0, diagnostics: [], interrupted: false });
    expect(ran).toHaveLength(3);
  });

  it('finds an edit by hand with which the page agrees', async () => {
    await record();
    const { digestOf } = await import('../../src/recording/digest.ts');
    const recording = JSON.parse(read(A));
    const [run] = recording.blocks.two.runs;
    run.events[0].text = 'TWO\n';
    const { stringifyRecording } = await import('../../src/recording/stringify.ts');
    run.digest = digestOf(run);
    write(A, stringifyRecording(recording));
    write('docs/a.md', read('docs/a.md').replace('\n2\n', '\nTWO\n'));
    const { diagnostics } = await verify();
    expect(diagnostics).toMatchObject([
      {
        file: A,
        rule: 'recording-differs',
        key: 'recording-differs',
        values: { block: 'two', event: 1 },
        stated: expect.stringContaining('TWO'),
        recorded: expect.stringContaining('"2\\n"'),
      },
    ]);
    expect(read(A).split('\n')[(diagnostics[0]?.line ?? 0) - 1]).toContain('TWO');
  });

  it('finds what is missing, stale, left over or in another form', async () => {
    await record();
    write('docs/b.md', read('docs/b.md').replace('print("b")', 'print("B")'));
    write('recordings/uk/gone.json', '{}');
    write(A, read(A).replace('"schema": 2', '"schema":  2'));
    const { diagnostics, checked } = await verify();
    expect(diagnostics.map(({ file, rule }) => `${rule} ${file}`).sort()).toEqual([
      'orphan-recording recordings/uk/gone.json',
      `recording-differs ${A}`,
      'stale-recording docs/b.md',
    ]);
    expect(checked).toBe(2);
  });

  it('writes nothing', async () => {
    await verify();
    expect(readdirSync(root).sort()).toEqual(['docrun.config.json', 'docs']);
  });
});
