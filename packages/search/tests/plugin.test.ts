import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HtmlTagObject, LoadContext, Plugin, PluginContentLoadedActions, PluginModule } from '@docusaurus/types';
import { mergeFacts } from 'docrun/facts';
import { afterAll, describe, expect, it, test, vi } from 'vitest';
import { stringifyFacts } from '../../docrun/src/facts/stringify.ts';
import { factsFrom, name } from '../../docrun/tests/facts/make-facts.ts';
import { makeProject } from '../../docrun/tests/support/temporary-project.ts';
import searchPlugin from '../src/doors/plugin.ts';
import { openIndex } from '../src/engine/engine.ts';
import { readIndex, searchFolderOf } from '../src/indexing/read-index.node.ts';
import type { SearchPluginOptions } from '../src/options/plugin-options.ts';
import type { SearchData } from '../src/plugin/data.ts';
import { createSearchPlugin } from '../src/plugin/plugin.node.ts';

const page = (title: string) => `---\ntitle: ${title}\n---\n\n# Page {#page}\n\n::signature{of="lib.run"}\n`;
const root = makeProject({
  'docrun.config.json': '{ "locales": ["uk"], "facts": { "module": "lib" } }',
  'docs/page.md': page('Before'),
  'docs/hidden.md': page('Hidden'),
  'recordings/api.json': stringifyFacts(mergeFacts(null, [factsFrom('3.14.1', { 'lib.run': name('()') })])),
});
const out = mkdtempSync(join(tmpdir(), 'search-plugin-'));
afterAll(() => {
  rmSync(root, { recursive: true });
  rmSync(out, { recursive: true });
});

interface Site {
  readonly locale?: string;
  readonly locales?: readonly string[];
  readonly trailingSlash?: boolean;
  readonly favicon?: string;
}

function contextOf({ locale = 'uk', locales = [locale], ...config }: Site): LoadContext {
  const siteConfig = { url: 'https://example.org', title: 'Lib', ...config };
  const baseUrl = '/base/';
  return { i18n: { currentLocale: locale, locales }, siteConfig, siteDir: root, baseUrl } as unknown as LoadContext;
}

async function start(options: SearchPluginOptions = {}, site: Site = {}): Promise<Plugin> {
  const plugin = await createSearchPlugin(root, options)(contextOf(site), undefined);
  return (plugin as Plugin | null) ?? expect.fail('no plugin');
}

const DOCS = {
  loadedVersions: [
    {
      docs: [
        { source: '@site/docs/page.md', permalink: '/base/guide/the-page' },
        { source: '@site/docs/hidden.md', permalink: '/base/guide/hidden', unlisted: true },
      ],
    },
  ],
};

/** Has a plugin make its index, and gives what pages are told and the routes that it adds. */
async function load(plugin: Plugin, content: object | null = null) {
  const routes: unknown[] = [];
  let data: SearchData | undefined;
  const actions = {
    setGlobalData: (given: SearchData) => (data = given),
    addRoute: (route: unknown) => routes.push(route),
  } as unknown as PluginContentLoadedActions;
  const allContent = content ? { 'docusaurus-plugin-content-docs': { default: content } } : {};
  await plugin.allContentLoaded?.({ allContent, actions });
  return { data: data ?? expect.fail('no data'), routes };
}

/** What the dev server that was started with a plugin answers. */
function answer(plugin: Plugin): string {
  const settings = plugin.configureWebpack?.({}, false, {} as never, undefined) as unknown as {
    devServer: { setupMiddlewares(list: unknown[]): { middleware(request: unknown, response: unknown): void }[] };
  };
  let body = '';
  const [served] = settings.devServer.setupMiddlewares([]);
  served?.middleware({}, { json: (sent: unknown) => (body = JSON.stringify(sent)) });
  return body;
}

/** What a build writes, and the tag that leads to it. */
async function build(plugin: Plugin): Promise<{ description: string | null; tag: HtmlTagObject | undefined }> {
  await plugin.postBuild?.({ outDir: out } as never);
  const file = join(out, 'opensearch.xml');
  const description = existsSync(file) ? readFileSync(file, 'utf8') : null;
  rmSync(file, { force: true });
  const [tag] = (plugin.injectHtmlTags?.({ content: undefined }).headTags ?? []) as HtmlTagObject[];
  return { description, tag };
}

test('the dev server answers with the pages as they are, also when Docusaurus has made its plugins anew', async () => {
  const first = await start();
  const before = await load(first);
  expect(answer(first)).toContain('Before');
  writeFileSync(join(root, 'docs/page.md'), page('Edited'));
  expect((await load(first)).data.file).not.toBe(before.data.file);
  expect(answer(first)).toContain('Edited');
  writeFileSync(join(root, 'docs/page.md'), page('Again'));
  await load(await start());
  expect(answer(first)).toContain('Again');
});

describe('the pages of a site', () => {
  it('are found where Docusaurus has them, and only those that it lists', async () => {
    const plugin = await start();
    await load(plugin, DOCS);
    const found = openIndex(answer(plugin));
    expect(found.search('run').map(({ url }) => url)).toEqual(['/guide/the-page']);
    expect(found.search('Hidden')).toEqual([]);
    // What the page is called in its address leads to it, too.
    expect(found.search('the-page')[0]?.url).toBe('/guide/the-page');
  });

  it.each([
    [true, '/guide/the-page/'],
    [false, '/guide/the-page'],
  ])('have the slash at the end that the site has: %s', async (trailingSlash, url) => {
    const plugin = await start({}, { trailingSlash });
    const { data } = await load(plugin, DOCS);
    expect(openIndex(answer(plugin)).search('run')[0]?.url).toBe(url);
    expect(data.page).toBe(trailingSlash ? '/search/' : '/search');
  });

  it('are at their paths where no plugin of Docusaurus has loaded them', async () => {
    const plugin = await start();
    await load(plugin);
    expect(openIndex(answer(plugin)).search('run')[0]?.url).toBe('/hidden');
  });
});

describe('what pages are told', () => {
  it('is the least without options', async () => {
    const { data, routes } = await load(await start());
    expect(data).toEqual({
      file: expect.stringMatching(/^index-[\da-f]{12}\.json$/),
      page: '/search',
      hasNames: true,
      kinds: {},
      suggestions: [],
    });
    expect(routes).toEqual([{ path: '/base/search', component: '@theme/SearchPage', exact: true }]);
  });

  it.each([
    ['uk', 'Слова', 'словник'],
    ['uk-UA', 'Слова', 'словник'],
    ['en-GB', 'Words', 'glossary'],
    ['de', 'Words', 'glossary'],
  ])('is in the words of the locale: %s', async (locale, kind, label) => {
    const options: SearchPluginOptions = {
      page: 'find',
      kinds: [{ id: 'word', label: { uk: 'Слова', en: 'Words' }, has: () => true }],
      suggestions: [
        { to: '/glossary', label: { en: 'glossary', uk: 'словник' } },
        { to: '/all', label: 'A–Z' },
      ],
    };
    const { data, routes } = await load(await start(options, { locale }));
    expect(data).toMatchObject({
      page: '/find',
      kinds: { word: kind },
      suggestions: [
        { to: '/glossary', label },
        { to: '/all', label: 'A–Z' },
      ],
    });
    expect(routes).toMatchObject([{ path: '/base/find' }]);
  });
});

describe('the theme', () => {
  it('has a button, a page and tokens', async () => {
    const plugin = await start();
    const theme = plugin.getThemePath?.() ?? '';
    for (const component of ['SearchBar', 'SearchPage'])
      expect(existsSync(join(theme, component, 'index.js'))).toBe(true);
    expect((plugin.getClientModules?.() ?? []).map((file) => [file.endsWith('.css'), existsSync(file)])).toEqual([
      [true, true],
    ]);
  });

  it.each([
    ['uk', 'Пошук'],
    ['ru-RU', 'Поиск'],
    ['en', 'Search'],
    ['de', undefined],
  ])('comes with its words: %s', async (locale, label) => {
    const words = await (await start({}, { locale })).getDefaultCodeTranslationMessages?.();
    expect(words?.['search.label']).toBe(label);
  });
});

describe('a build', () => {
  it('writes the index', async () => {
    const plugin = await start();
    await load(plugin, DOCS);
    await build(plugin);
    expect(readIndex(searchFolderOf(out, null))?.search('lib.run')[0]).toMatchObject({ name: 'lib.run', kind: 'api' });
  });

  it('describes the search to browsers, by what it knows of the site', async () => {
    const plugin = await start({}, { favicon: 'img/logo.png', locales: ['uk', 'en'] });
    const { description, tag } = await build(plugin);
    expect(tag?.attributes).toMatchObject({ rel: 'search', title: 'Lib (uk)', href: '/base/opensearch.xml' });
    expect(description).toContain('<ShortName>Lib (uk)</ShortName>');
    expect(description).toContain('<Description>Пошук на сайті «Lib»</Description>');
    expect(description).toContain('<Language>uk</Language>');
    expect(description).toContain('type="image/png">https://example.org/base/img/logo.png</Image>');
    expect(description).toContain('template="https://example.org/base/search?q={searchTerms}"');
  });

  it('describes it as the site says, cut to what browsers take', async () => {
    const openSearch = {
      title: { en: 'A name that is long' },
      description: 'A & B',
      icon: 'https://cdn.example/i.ico',
    };
    const { description, tag } = await build(await start({ openSearch, page: 'find' }, { trailingSlash: true }));
    expect(tag?.attributes?.title).toBe('A name that is long');
    expect(description).toContain('<ShortName>A name that is …</ShortName>');
    expect(description).toContain('<Description>A &#38; B</Description>');
    expect(description).toContain('type="image/x-icon">https://cdn.example/i.ico<');
    expect(description).toContain('template="https://example.org/base/find/?q=');
  });

  it('describes nothing where that is not wanted, and no icon where there is none', async () => {
    expect(await build(await start({ openSearch: false }))).toEqual({ description: null, tag: undefined });
    expect((await build(await start())).description).not.toContain('<Image');
  });
});

describe('options', () => {
  it.each([
    ['uk_UA.UTF-8', 'немає параметра «synonym»; є synonyms, usualClasses'],
    ['ru', 'нет параметра «synonym»; есть synonyms, usualClasses'],
    ['C', 'there is no option "synonym"; there are synonyms, usualClasses'],
  ])('that do not exist are refused, in %s', (language, said) => {
    vi.stubEnv('LC_ALL', language);
    expect(() => createSearchPlugin(root, { synonym: [] } as SearchPluginOptions)).toThrow(said);
    vi.unstubAllEnvs();
  });

  it('may come with the id that Docusaurus gives to an instance', async () => {
    const options = { id: 'default', page: 'find' };
    const plugin = await (searchPlugin as PluginModule)(contextOf({}), options);
    expect((await load(plugin as Plugin)).data.page).toBe('/find');
  });
});

describe('a project that cannot be read', () => {
  it.each([
    ['uk', /\p{Script=Cyrillic}/u],
    ['en', /docrun\.config\.json:1:3/],
  ])('is reported in words, in %s', async (language, said) => {
    vi.stubEnv('LC_ALL', language);
    const folder = makeProject({ 'docrun.config.json': '{ "locales": 1 }', 'docs/page.md': page('Page') });
    const plugin = await (searchPlugin as PluginModule)({ ...contextOf({}), siteDir: folder }, {});
    await expect(load(plugin as Plugin)).rejects.toThrow(said);
    rmSync(folder, { recursive: true });
    vi.unstubAllEnvs();
  });
});
