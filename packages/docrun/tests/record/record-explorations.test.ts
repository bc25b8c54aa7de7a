import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Pool } from '../../src/explore/pool.node.ts';
import { openProject } from '../../src/project/project.node.ts';
import type { RecordOptions } from '../../src/record/record-options.ts';
import { recordPages } from '../../src/record/record-pages.ts';
import { verifyRecordings } from '../../src/record/verify-recordings.ts';
import { createFakePool } from '../support/fake-pool.ts';
import { createFakeRunner, FIXTURE_RUNNER } from '../support/fake-runner.ts';
import { makePage, makeProject } from '../support/temporary-project.ts';

const PAGE = makePage(['id="one" recipe', 'leave("worker")'], ['id="two"', 'leave("worker")']);
const A = 'recordings/uk/a.json';

let root = '';
let explored = 0;
beforeEach(() => {
  explored = 0;
  const config = JSON.stringify({ locales: ['uk', 'ru'], layout: 'docusaurus' });
  const translated = 'i18n/ru/docusaurus-plugin-content-docs/current/a.md';
  root = makeProject({ 'docrun.config.json': config, 'docs/a.md': PAGE, [translated]: PAGE });
});
afterEach(() => rmSync(root, { recursive: true }));

const createPool = async (): Promise<Pool> => {
  const pool = createFakePool();
  return {
    ...pool,
    run: (program) => {
      explored++;
      return pool.run(program);
    },
  };
};
const options = (more: Partial<RecordOptions> = {}): RecordOptions => ({
  pages: null,
  all: false,
  createRunner: async () => createFakeRunner(),
  findNatives: async () => [],
  createPool,
  witnesses: 'none',
  signal: new AbortController().signal,
  ...more,
});
const project = () => openProject(root, { runner: FIXTURE_RUNNER });
const record = (more?: Partial<RecordOptions>) => recordPages(project(), options(more));
const verify = () => verifyRecordings(project(), options());
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const edit = (file: string, from: string | RegExp, to: string) => {
  const text = read(file);
  expect(text.replace(from, to)).not.toBe(text);
  writeFileSync(join(root, file), text.replace(from, to));
};

it('explores the recipes of the first locale, and nothing a second time', async () => {
  const { explored: names, diagnostics } = await record();
  expect(diagnostics).toEqual([]);
  expect(names).toEqual([{ locale: 'uk', page: 'a', block: 'one' }]);
  const { blocks } = JSON.parse(read(A));
  expect(blocks.one.exploration).toMatchObject({
    schedules: { plain: 1, cancel: 2, interrupt: 2 },
    findings: [{ thing: { kind: 'left-behind', tasks: ['worker'] }, change: 'cancel@1:main' }],
  });
  expect(blocks.two.exploration).toBeUndefined();
  expect(read('recordings/ru/a.json')).not.toContain('exploration');
  const before = [read(A), explored];
  expect((await record()).explored).toEqual([]);
  expect([read(A), explored]).toEqual(before);
});

it('explores again what has changed: the code, its check, its constants; not what it is allowed to do', async () => {
  await record();
  const again = async (to: string) => {
    edit('docs/a.md', /```python id="one" recipe.*/, to);
    return (await record()).explored.length;
  };
  expect(await again('```python id="one" recipe accepts="left-behind: why"')).toBe(0);
  expect(await again('```python id="one" recipe vary="N=1"')).toBe(1);
  edit('docs/a.md', '\n```python id="two"', '\n```python check\nassert True\n```\n\n```python id="two"');
  expect((await record()).explored).toHaveLength(1);
  edit('docs/a.md', 'leave("worker")', 'leave("other")');
  expect((await record()).explored).toHaveLength(1);
});

it('forgets the exploration of what is no recipe any more', async () => {
  await record();
  edit('docs/a.md', ' recipe', '');
  expect(await record()).toMatchObject({ explored: [], recorded: [] });
  expect(read(A)).not.toContain('exploration');
});

it('explores again when recordings are verified, and says what differs', async () => {
  await record();
  expect(await verify()).toMatchObject({ diagnostics: [] });
  const pool = createFakePool();
  const other = { ...pool, run: async (program: Parameters<Pool['run']>[0]) => pool.run({ ...program, code: '' }) };
  const { diagnostics } = await verifyRecordings(project(), options({ createPool: async () => other }));
  expect(diagnostics).toMatchObject([
    {
      file: A,
      key: 'recording-differs.exploration',
      stated: expect.stringContaining('left-behind cancel@1:main'),
      recorded: expect.stringMatching(/^\d+ schedules$/),
    },
  ]);
});

it('takes an exploration that was edited by hand for a broken recording', async () => {
  await record();
  edit(A, '"findings": [', '"findings": [ ');
  expect(await verify()).toMatchObject({ diagnostics: [{ key: 'recording-differs.bytes' }] });
  edit(A, /\{"thing":\{"kind":"left-behind".*\n/, '');
  expect(await verify()).toMatchObject({ diagnostics: [{ rule: 'broken-recording' }] });
});

it('keeps what was explored at Ctrl+C only if it is whole', async () => {
  const interrupt = new AbortController();
  const result = await record({
    signal: interrupt.signal,
    createPool: async () => {
      const pool = createFakePool();
      return {
        ...pool,
        run: (program) => {
          if (program.explore?.changes.length === 2) interrupt.abort();
          return pool.run(program);
        },
      };
    },
  });
  expect(result).toMatchObject({ interrupted: true, explored: [] });
  expect(read(A)).not.toContain('exploration');
  expect(await record()).toMatchObject({ interrupted: false, explored: [{ block: 'one' }] });
});
