import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CheckShard, checkProject } from '../../src/check/check-project.node.ts';
import { inspectPages, type UnitResult } from '../../src/check/inspect-pages.node.ts';
import { openExtensions } from '../../src/check/open-extensions.node.ts';
import { toSettings, toUnits } from '../../src/check/page-inputs.node.ts';
import { createSay } from '../../src/message/say.ts';
import { openProject } from '../../src/project/project.node.ts';
import type { Project } from '../../src/project/project.ts';
import { FIXTURE_RUNNER } from '../support/fake-runner.ts';
import { runDocrun } from '../support/run-docrun.ts';

// Two pages in three languages, with recordings.
const FIXTURE = fileURLToPath(new URL('../rule/fixtures/locale-trace-drift/good', import.meta.url));
const RU = 'i18n/ru/docusaurus-plugin-content-docs/current';

/** A rule of the project's own: no page has the path that a file forbids. */
const OWN_RULES = `
const words = { 'own-rule': 'this page is forbidden' };
export default {
  name: 'own',
  rules: [{
    id: 'own-rule',
    severity: 'error',
    *check({ pages, everyPath }, forbidden) {
      for (const { page } of pages) if (page.path === forbidden) yield { file: page.file, line: 1, column: 1 };
      if (everyPath && !everyPath.has(forbidden)) yield { file: 'forbidden.txt', line: 1, column: 1 };
    },
  }],
  messages: { uk: words, ru: words, en: words },
  load: (read) => read('forbidden.txt'),
};
`;

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'docrun-inspect-'));
  cpSync(FIXTURE, root, { recursive: true });
  mkdirSync(join(root, 'node_modules'));
  edit('docrun.config.json', (text) => text.replace('{', '{ "rules": ["./rules/own.mjs"],'));
  edit('rules/own.mjs', () => OWN_RULES);
  edit('forbidden.txt', () => 'page');
});
afterEach(() => rmSync(root, { recursive: true }));

function edit(file: string, change: (text: string) => string): void {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  let text = '';
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    // A new file.
  }
  writeFileSync(path, change(text));
}

const open = () => openProject(root, { runner: FIXTURE_RUNNER });

/** What one thread finds, and how many pages it had to look at. */
async function inspect(project: Project = open(), tool: string | null = 'tool') {
  let anew = 0;
  const taken = new Int32Array(new SharedArrayBuffer(4));
  const extensions = await openExtensions(project);
  const settings = toSettings(project, extensions);
  const pages = { root, settings, units: toUnits(project, null), extensions: project.extensions, tool, taken };
  const results = await inspectPages(pages, extensions, () => {
    anew += 1;
  });
  return { anew, results };
}

it('looks at each page once, and says the same from then on', async () => {
  const first = await inspect();
  expect(first.anew).toBe(2);
  const second = await inspect();
  expect(second).toEqual({ anew: 0, results: first.results });
});

it('keeps nothing where the version of the tool is not known', async () => {
  await inspect(open(), null);
  expect((await inspect(open(), null)).anew).toBe(2);
});

const PAGE = 'docs/page.md';
const with_ = (change: Partial<Project>) => (): Project => ({ ...open(), ...change });

describe('looks at a page again that', () => {
  it.each<[string, () => void]>([
    ['has another text', () => edit(PAGE, (text) => `${text}\nmore\n`)],
    ['has another text in another language', () => edit(`${RU}/page.md`, (text) => `${text}\nmore\n`)],
    ['has another line end', () => edit(PAGE, (text) => text.replace('\n', '\r\n'))],
    ['is gone in one language', () => rmSync(join(root, RU, 'page.md'))],
    ['has another ending', () => renameSync(join(root, PAGE), join(root, 'docs/page.mdx'))],
    ['cannot be read any more', () => writeFileSync(join(root, PAGE), Buffer.from([0xff]))],
    ['has another recording', () => edit('recordings/uk/page.json', (text) => text.replace('"exit": 0', '"exit": 1'))],
    ['has another recording elsewhere', () => edit('recordings/ru/page.json', (text) => `${text} `)],
    ['lost its recording', () => rmSync(join(root, 'recordings/uk/page.json'))],
  ])('%s', async (_, change) => {
    const before = await inspect();
    change();
    const after = await inspect();
    expect(after.anew).toBe(1);
    expect((await inspect(open(), null)).results).toEqual(after.results);
    expect((await inspect()).anew).toBe(0);
    expect(before.anew).toBe(2);
  });

  it('the system refuses now', async () => {
    await inspect();
    rmSync(join(root, PAGE));
    mkdirSync(join(root, PAGE));
    const project = open();
    // A folder of this name is no page any more; it is listed as one until the next start.
    const files = project.files.some(({ file }) => file === PAGE)
      ? project.files
      : [...project.files, { locale: 'uk' as const, path: 'page', file: PAGE }];
    expect((await inspect({ ...project, files })).anew).toBe(1);
  });
});

describe('looks at every page again where there is another', () => {
  it.each<[string, () => Project]>([
    ['list of languages', () => with_({ locales: ['uk', 'en'] })()],
    ['order of languages', () => with_({ locales: ['en', 'ru', 'uk'] })()],
    [
      'folder of a language',
      () => with_({ sets: [{ prefix: '', folders: new Map([['uk', 'pages']]), exclude: [] }] })(),
    ],
    ['package', () => with_({ packages: new Map([['aiohttp', '3.14.5']]) })()],
    ...(['interpreter', 'harness', 'native', 'witness'] as const).map((part): [string, () => Project] => [
      part,
      () => with_({ runner: { ...FIXTURE_RUNNER, [part]: 'other' } })(),
    ]),
  ])('%s', async (_, other) => {
    await inspect();
    expect((await inspect(other())).anew).toBe(2);
    expect((await inspect(other())).anew).toBe(0);
  });

  it('tool', async () => {
    await inspect();
    expect((await inspect(open(), 'other')).anew).toBe(2);
  });
});

describe('checkProject', () => {
  const say = createSay('en');
  const check = (pages: ReadonlySet<string> | null = null) => checkProject(open(), pages, say);
  const cached = () => readdirSync(join(root, 'node_modules/.cache/docrun/checks'));

  it('says the same from the cache, of all pages and of some', async () => {
    const [all, some] = [await check(), await check(new Set(['page']))];
    expect(all.problems.map(({ rule }) => rule)).toEqual(['own-rule', 'own-rule', 'own-rule']);
    expect(all.summary.pages).toBe(6);
    expect(some.summary.pages).toBe(3);
    expect([await check(), await check(new Set(['page']))]).toEqual([all, some]);
  });

  it('says it again after what is of no page has changed', async () => {
    await check();
    edit('forbidden.txt', () => 'gone');
    cpSync(join(root, 'recordings/uk/page.json'), join(root, 'recordings/uk/gone.json'));
    const rules = ['own-rule', 'orphan-recording'];
    expect((await check()).problems.map(({ rule }) => rule)).toEqual(rules);
    expect((await check()).problems.map(({ rule }) => rule)).toEqual(rules);
  });

  it('forgets pages that are gone, and no others where only some are checked', async () => {
    await check();
    const before = cached();
    await check(new Set(['page']));
    expect(cached()).toEqual(before);
    for (const folder of ['docs', RU, RU.replace('ru', 'en')]) rmSync(join(root, folder, 'native.md'));
    await check(new Set(['page']));
    expect(cached()).toEqual(before);
    await check();
    expect(cached()).toHaveLength(before.length - 1);
  });

  it('does without a folder that it may write to', async () => {
    const result = await check();
    rmSync(join(root, 'node_modules'), { recursive: true });
    expect(await check()).toEqual(result);
    writeFileSync(join(root, 'node_modules'), 'not a folder');
    expect(await check()).toEqual(result);
    rmSync(join(root, 'node_modules'));
    mkdirSync(join(root, 'node_modules'));
    chmodSync(join(root, 'node_modules'), 0o555);
    expect(await check()).toEqual(result);
    chmodSync(join(root, 'node_modules'), 0o755);
  });
});

it('is done by several threads as by one', async () => {
  for (let page = 0; page < 30; page++) cpSync(join(root, PAGE), join(root, `docs/page-${page}.md`));
  const project = open();
  const alone = await inspect(project, null);
  const taken = new Int32Array(new SharedArrayBuffer(4));
  const extensions = await openExtensions(project);
  const settings = toSettings(project, extensions);
  const pages = { root, settings, units: toUnits(project, null), extensions: project.extensions, tool: 'tool', taken };
  const workerData: CheckShard = { pages, compiled: null };
  const threads = Array.from({ length: 2 }, async () => {
    const worker = new Worker(new URL('../../src/check/check.worker.node.ts', import.meta.url), { workerData });
    const [results] = (await once(worker, 'message')) as [UnitResult[]];
    return results;
  });
  const results = [...(await inspectPages(pages, extensions)), ...(await Promise.all(threads)).flat()];
  expect(results.sort(([a], [b]) => a - b)).toEqual(alone.results);
  expect((await inspect(project)).anew).toBe(0);
});

it('loses nothing where several processes check at once', async () => {
  const runs = await Promise.all(Array.from({ length: 4 }, () => runDocrun(['check', '--json'], { folder: root })));
  const [first] = runs;
  for (const run of runs) expect(run).toEqual(first);
  const names = readdirSync(join(root, 'node_modules/.cache/docrun/checks'));
  expect(names).toHaveLength(3);
  expect(await runDocrun(['check', '--json'], { folder: root })).toEqual(first);
});
