import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoadContext, PluginContentLoadedActions } from '@docusaurus/types';
import { openProject } from 'docrun';
import { parsePage } from 'docrun/page';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { recordWithFakes } from '../../../docrun/tests/command/record-with-fakes.ts';
import { makePage, makeProject } from '../../../docrun/tests/support/temporary-project.ts';
import { type CheckSite, createCheckPlugin } from '../../src/plugin/check-plugin.ts';
import inputsLoader from '../../src/plugin/inputs-loader.ts';
import { createPageInputs } from '../../src/plugin/page-inputs.node.ts';
import { createSiteCheck } from '../../src/plugin/site-check.node.ts';
import { createFresh } from '../../src/view/fresh.node.ts';
import { createHomes } from '../../src/view/homes.node.ts';
import { createRecordedSource } from '../../src/view/recorded-source.node.ts';

// A dev server lives as long as its author writes: what it made of files must follow them.
const roots: string[] = [];
function open(files: Readonly<Record<string, string>>): string {
  const root = makeProject(files);
  roots.push(root);
  return root;
}
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

describe('what is made of files', () => {
  it('is made anew when one changes, comes or goes, and only then', () => {
    const root = open({ 'docs/one.md': 'one' });
    const fresh = createFresh(root, ['docs/*.md', 'requirements.txt'], () => ({}));
    const first = fresh();
    expect(fresh()).toBe(first);
    writeFileSync(join(root, 'docs/one.txt'), 'not ours');
    expect(fresh()).toBe(first);
    const made = [first];
    for (const change of [
      () => writeFileSync(join(root, 'docs/one.md'), 'changed'),
      () => writeFileSync(join(root, 'docs/two.md'), 'two'),
      () => writeFileSync(join(root, 'requirements.txt'), 'one==1'),
      () => rmSync(join(root, 'docs/two.md')),
    ]) {
      change();
      const now = fresh();
      expect(made).not.toContain(now);
      expect(fresh()).toBe(now);
      made.push(now);
    }
  });
});

describe('where names are explained', () => {
  const page = (heading: string, name: string) =>
    `# Page {#page}\n\n## Part {#${heading}}\n\n::signature{of="${name}"}\n`;

  it('follows headings, signatures and new pages', async () => {
    const root = open({ 'docs/a/one.md': page('part', 'asyncio.run') });
    const homes = createHomes(root);
    expect([...(await homes())]).toEqual([['asyncio.run', '/a/one#part']]);
    writeFileSync(join(root, 'docs/a/one.md'), page('renamed', 'asyncio.run'));
    expect([...(await homes())]).toEqual([['asyncio.run', '/a/one#renamed']]);
    writeFileSync(join(root, 'docs/a/one.md'), page('renamed', 'asyncio.wait'));
    expect([...(await homes())]).toEqual([['asyncio.wait', '/a/one#renamed']]);
    writeFileSync(join(root, 'docs/a/wait.md'), page('own', 'asyncio.wait'));
    expect([...(await homes())]).toEqual([['asyncio.wait', '/a/wait#own']]);
  });
});

describe('what was recorded', () => {
  it('is shown beside the packages as they are pinned now', async () => {
    const root = open({ 'docs/page.md': makePage(['id="one"', 'x = 1']), 'requirements.txt': 'one==1\n' });
    const file = join(root, 'docs/page.md');
    const place = { file: 'docs/page.md', path: 'page', locale: 'uk' } as const;
    const { blocks } = parsePage(readFileSync(file, 'utf8'), place);
    const source = createRecordedSource(root);
    expect(await source(file, blocks)).toEqual(new Map());
    writeFileSync(join(root, 'requirements.txt'), 'this pins nothing\n');
    await expect(source(file, blocks)).rejects.toThrow('usage.bad-requirements');
    writeFileSync(join(root, 'requirements.txt'), 'one==22\n');
    expect(await source(file, blocks)).toEqual(new Map());
  });
});

describe('what a recipe was tried under', () => {
  it('is shown in every language as it was recorded in the first', async () => {
    const PAGE = makePage(['id="one" recipe accepts="left-behind: so is it"', 'leave("worker")']);
    const config = JSON.stringify({ locales: ['uk', 'ru'], layout: 'docusaurus' });
    const translated = 'i18n/ru/docusaurus-plugin-content-docs/current/page.md';
    const root = open({ 'docrun.config.json': config, 'docs/page.md': PAGE, [translated]: PAGE });
    await recordWithFakes(root, []);
    const place = { file: translated, path: 'page', locale: 'ru' } as const;
    const { blocks } = parsePage(PAGE, place);
    const view = (await createRecordedSource(root)(join(root, translated), blocks))?.get('one');
    expect(view?.explored).toMatchObject({
      kinds: expect.arrayContaining([{ label: 'отменена задача', count: 2 }]),
      findings: [{ text: expect.stringContaining('worker'), change: 'cancel@1:main', reason: 'so is it' }],
    });
    const { files } = createPageInputs(openProject(root)).of(translated, PAGE);
    expect(files).toEqual(
      expect.arrayContaining(['uk', 'ru'].map((locale) => join(root, `recordings/${locale}/page.json`))),
    );
  });
});

describe('the check', () => {
  const WATCHED = ['recordings/**/*.json', 'notes/*.jsonl'];
  const actions = {} as PluginContentLoadedActions;
  const start = (siteDir: string, check: CheckSite, print: (text: string) => void, currentLocale = 'uk') =>
    createCheckPlugin(
      check,
      (served) => [...WATCHED, served],
      print,
    )({ siteDir, i18n: { currentLocale } } as LoadContext, undefined);

  it('stops the start with its report, and prints it later, as pages, recordings and notes change', async () => {
    const root = open({ 'docs/page.md': makePage(['id="one"', 'x = 1', '1']) });
    vi.stubEnv('LC_ALL', 'en');
    const check = createSiteCheck(root);
    const printed: string[] = [];
    const print = (text: string) => printed.push(text);
    await expect(start(root, check, print)).rejects.toThrow('missing-recording');

    const good = '# Page {#page}\n';
    writeFileSync(join(root, 'docs/page.md'), good);
    const plugin = await start(root, check, print);
    const reload = async () => {
      printed.length = 0;
      await plugin?.allContentLoaded?.({ allContent: {}, actions });
      return printed.join('');
    };
    expect(await reload()).toBe('');
    writeFileSync(join(root, 'docs/page.md'), '# Page {#page}\n\n    no fence\n');
    expect(await reload()).toContain('docs/page.md:3:1 untagged-fence');
    writeFileSync(join(root, 'docs/page.md'), good);
    expect(await reload()).toBe('');
    writeFileSync(join(root, 'requirements.txt'), 'this pins nothing\n');
    expect(await reload()).toContain('this pins nothing');

    // A change of the configuration makes the plugin anew: the server goes on.
    await start(root, check, print);
    vi.unstubAllEnvs();
  });

  it.each(['uk', 'ru'])('watches what Docusaurus itself does not, which serves %s', async (served) => {
    const nothing = () => undefined;
    const plugin = await start('/nowhere', async () => null, nothing, served);
    expect(plugin?.getPathsToWatch?.()).toEqual([...WATCHED, served]);
  });
});

const SITE = fileURLToPath(new URL('../../../..', import.meta.url)).replace(/\/$/, '');

describe('a page is compiled anew', () => {
  function inputsOf(file: string, source: string): string[] {
    const inputs: string[] = [];
    const pageInputs = createPageInputs(openProject(SITE));
    const context = {
      resourcePath: join(SITE, file),
      getOptions: () => ({ inputs: pageInputs }),
      addDependency: (input: string) => inputs.push(input),
      addContextDependency: (folder: string) => inputs.push(`${folder}/`),
    };
    expect(inputsLoader.call(context, source)).toBe(source);
    return inputs;
  }

  it('when its recording or the packages change', () => {
    expect(inputsOf('i18n/ru/docusaurus-plugin-content-docs/current/tasks/wait.md', '# Page')).toEqual(
      expect.arrayContaining([`${SITE}/recordings/ru/tasks/wait.json`, `${SITE}/requirements.txt`]),
    );
  });

  it('when any page changes, where it lists names and leads to what explains them', () => {
    expect(inputsOf('i18n/en/docusaurus-plugin-content-docs/current/api/a.md', '::members{of="a.B"}')).toContain(
      `${SITE}/docs/`,
    );
    expect(inputsOf('docs/tasks/wait.md', '::signature{of="a.B"}')).not.toContain(`${SITE}/docs/`);
  });
});
