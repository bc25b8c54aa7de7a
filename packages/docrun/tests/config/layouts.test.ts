import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkProject } from '../../src/check/check-project.node.ts';
import { pageNameOf } from '../../src/config/page-sets.ts';
import { createSay } from '../../src/message/say.ts';
import { openProject } from '../../src/project/project.node.ts';
import { recordPages } from '../../src/record/record-pages.ts';
import { createEmbeddedRunner } from '../../src/run/embedded.node.ts';
import type { Runner } from '../../src/run/types.ts';
import { runDocrun } from '../support/run-docrun.ts';
import { makeProject } from '../support/temporary-project.ts';
import { GERMAN_WORDS } from './german-words.ts';

const say = createSay('en');

/** A page whose block says who it is; headings have no ids where a project has one locale. */
const page = (text: string, heading = '## More {#more}', options = '') =>
  `# Page\n\n${heading}\n\n\`\`\`python id="one"${options}\nprint("${text}")\n\`\`\`\n\n\`\`\`text output\n${text}\n\`\`\`\n`;
const plain = (text: string) => page(text, '## More');

interface Layout {
  readonly config: string | null;
  readonly files: Readonly<Record<string, string>>;
  /** Every page as `locale path`, in order, with its file. */
  readonly pages: Readonly<Record<string, string>>;
  readonly recordings: readonly string[];
}

const LAYOUTS: Readonly<Record<string, Layout>> = {
  'one locale, no configuration': {
    config: null,
    files: { 'package.json': '{}', 'docs/a.md': plain('a'), 'docs/deep/b.md': plain('b') },
    pages: { 'en a': 'docs/a.md', 'en deep/b': 'docs/deep/b.md' },
    recordings: ['en/a.json', 'en/deep/b.json'],
  },
  'one locale of Docusaurus': {
    config: '{}',
    files: { 'docusaurus.config.js': '', 'docs/a.md': plain('a'), 'docs/b.mdx': plain('b'), 'docs/_part.md': '```py' },
    pages: { 'en a': 'docs/a.md', 'en b': 'docs/b.mdx' },
    recordings: ['en/a.json', 'en/b.json'],
  },
  'several locales, another default': {
    config: '{ "locales": ["uk", "en"], "defaultLocale": "en" }',
    files: {
      'docusaurus.config.mjs': '',
      'docs/a.md': page('tea'),
      'i18n/uk/docusaurus-plugin-content-docs/current/a.md': page('чай'),
    },
    pages: { 'en a': 'docs/a.md', 'uk a': 'i18n/uk/docusaurus-plugin-content-docs/current/a.md' },
    recordings: ['en/a.json', 'uk/a.json'],
  },
  'versions of Docusaurus': {
    config: '{ "locales": ["en", "uk"], "pages": [{ "folder": "docs", "versions": true }] }',
    files: {
      'docusaurus.config.ts': '',
      'versions.json': '["2.0", "1.0"]',
      'docs/a.md': page('new'),
      'i18n/uk/docusaurus-plugin-content-docs/current/a.md': page('нове'),
      'versioned_docs/version-2.0/a.md': page('two'),
      'i18n/uk/docusaurus-plugin-content-docs/version-2.0/a.md': page('два'),
      'versioned_docs/version-1.0/a.md': page('one'),
      'i18n/uk/docusaurus-plugin-content-docs/version-1.0/a.md': page('один'),
    },
    pages: {
      'en a': 'docs/a.md',
      'uk a': 'i18n/uk/docusaurus-plugin-content-docs/current/a.md',
      'en version-1.0/a': 'versioned_docs/version-1.0/a.md',
      'uk version-1.0/a': 'i18n/uk/docusaurus-plugin-content-docs/version-1.0/a.md',
      'en version-2.0/a': 'versioned_docs/version-2.0/a.md',
      'uk version-2.0/a': 'i18n/uk/docusaurus-plugin-content-docs/version-2.0/a.md',
    },
    recordings: ['a', 'version-1.0/a', 'version-2.0/a'].flatMap((name) => [`en/${name}.json`, `uk/${name}.json`]),
  },
  'several instances of the docs plugin': {
    config: `{
      "locales": ["en", "ru"],
      "pages": [{ "folder": "docs" }, { "folder": "community", "instance": "talk", "versions": true }],
    }`,
    files: {
      'docusaurus.config.js': '',
      'docs/a.md': page('a'),
      'i18n/ru/docusaurus-plugin-content-docs/current/a.md': page('а'),
      'community/a.md': page('talk'),
      'i18n/ru/docusaurus-plugin-content-docs-talk/current/a.md': page('беседа'),
      'talk_versions.json': '["1"]',
      'talk_versioned_docs/version-1/a.md': page('old'),
      'i18n/ru/docusaurus-plugin-content-docs-talk/version-1/a.md': page('старое'),
    },
    pages: {
      'en a': 'docs/a.md',
      'ru a': 'i18n/ru/docusaurus-plugin-content-docs/current/a.md',
      'en talk/a': 'community/a.md',
      'ru talk/a': 'i18n/ru/docusaurus-plugin-content-docs-talk/current/a.md',
      'en talk/version-1/a': 'talk_versioned_docs/version-1/a.md',
      'ru talk/version-1/a': 'i18n/ru/docusaurus-plugin-content-docs-talk/version-1/a.md',
    },
    recordings: ['a', 'talk/a', 'talk/version-1/a'].flatMap((name) => [`en/${name}.json`, `ru/${name}.json`]),
  },
  'plain with translations': {
    config: '{ "locales": ["en", "ru"], "pages": [{ "folder": "en", "translations": "{locale}" }] }',
    files: { 'en/a.md': page('tea'), 'ru/a.md': page('чай') },
    pages: { 'en a': 'en/a.md', 'ru a': 'ru/a.md' },
    recordings: ['en/a.json', 'ru/a.json'],
  },
  'plain at the root': {
    config: '{ "pages": [{ "folder": ".", "exclude": ["CHANGELOG.md"] }], "cache": ".cache/docrun" }',
    files: {
      'README.md': plain('read'),
      'CHANGELOG.md': '```\nno page\n```\n',
      'guide/b.md': plain('b'),
      'node_modules/x/README.md': plain('no page'),
      '.cache/x.md': plain('no page'),
    },
    pages: { 'en README': 'README.md', 'en guide/b': 'guide/b.md' },
    recordings: ['en/README.json', 'en/guide/b.json'],
  },
  'plain at the root with translations in it': {
    config: '{ "locales": ["en", "uk"], "pages": [{ "folder": ".", "translations": "i18n/{locale}" }] }',
    files: { 'README.md': page('tea'), 'i18n/uk/README.md': page('чай') },
    pages: { 'en README': 'README.md', 'uk README': 'i18n/uk/README.md' },
    recordings: ['en/README.json', 'uk/README.json'],
  },
  'a locale with words of its own': {
    config: '{ "locales": ["de"], "words": { "de": "words/de.json" } }',
    files: { 'docs/a.md': page('Tee', '## Mehr', ' diagram'), 'words/de.json': JSON.stringify(GERMAN_WORDS) },
    pages: { 'de a': 'docs/a.md' },
    recordings: ['de/a.json'],
  },
  'a locale without words, and without pictures': {
    config: '{ "locales": ["de", "en"], "layout": "docusaurus" }',
    files: { 'docs/a.md': page('Tee'), 'i18n/en/docusaurus-plugin-content-docs/current/a.md': page('tea') },
    pages: { 'de a': 'docs/a.md', 'en a': 'i18n/en/docusaurus-plugin-content-docs/current/a.md' },
    recordings: ['de/a.json', 'en/a.json'],
  },
  'a locale of a region': {
    config: '{ "locales": ["en-GB"] }',
    files: { 'docs/a.md': page('tea', '## More', ' diagram') },
    pages: { 'en-GB a': 'docs/a.md' },
    recordings: ['en-GB/a.json'],
  },
  'nested sets': {
    config: '{ "pages": [{ "folder": "docs" }, { "folder": "docs/api", "name": "reference" }] }',
    files: { 'docs/a.md': plain('a'), 'docs/api/b.md': plain('b') },
    pages: { 'en a': 'docs/a.md', 'en reference/b': 'docs/api/b.md' },
    recordings: ['en/a.json', 'en/reference/b.json'],
  },
  'recordings elsewhere, drafts left out': {
    config:
      '{ "pages": [{ "folder": "docs", "exclude": ["drafts/**", "**/todo.md"] }], "recordings": "docs/_recordings" }',
    files: {
      'docs/a.md': plain('a'),
      'docs/drafts/b.md': '```\n',
      'docs/deep/todo.md': '```\n',
    },
    pages: { 'en a': 'docs/a.md' },
    recordings: ['en/a.json'],
  },
};

let shared: Runner;
beforeAll(async () => {
  shared = await createEmbeddedRunner();
});
afterAll(() => shared.close());

describe.each(Object.entries(LAYOUTS))('%s', (_, { config, files, pages, recordings }) => {
  const root = makeProject({ ...files, ...(config !== null && { 'docrun.config.json': config }) });
  if (config === null) rmSync(join(root, 'docrun.config.json'));
  afterAll(() => rmSync(root, { recursive: true }));

  it('has its pages', () => {
    const { files: found } = openProject(root);
    expect(Object.fromEntries(found.map(({ locale, path, file }) => [`${locale} ${path}`, file]))).toEqual(pages);
    expect(found).toHaveLength(Object.keys(pages).length);
  });

  it('misses every recording, and nothing else', async () => {
    const { problems, summary } = await checkProject(openProject(root), null, say);
    expect(problems.map(({ file, rule }) => `${rule} ${file}`).sort()).toEqual(
      Object.values(pages)
        .map((file) => `missing-recording ${file}`)
        .sort(),
    );
    expect(summary.pages).toBe(Object.keys(pages).length);
  });

  it('is recorded, and then well', async () => {
    const project = openProject(root);
    const result = await recordPages(project, {
      pages: null,
      all: false,
      createRunner: async () => ({ ...shared, run: shared.run.bind(shared), close: async () => undefined }),
      findNatives: async () => [],
      witnesses: 'none',
      signal: new AbortController().signal,
    });
    expect(result.diagnostics).toEqual([]);
    const folder = join(root, project.config.recordings);
    const written = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
    expect(written.sort()).toEqual([...recordings].sort());
    const { problems, summary } = await checkProject(openProject(root), null, say);
    expect(problems).toEqual([]);
    expect(summary).toMatchObject({ recorded: summary.blocks, blocks: Object.keys(pages).length });
  });
});

describe('a folder without a page', () => {
  it.each([
    ['en', 'no pages: there is no .md or .mdx file in docs of'],
    ['uk', 'сторінок немає: у docs теки'],
    ['ru', 'страниц нет: в docs папки'],
  ])('is a wrong use, in words (%s)', async (language, words) => {
    const root = makeProject({ 'docs/notes.txt': 'no page' });
    const ended = await runDocrun(['check'], { folder: root, language });
    expect(ended).toMatchObject({ exit: 2, stdout: '' });
    expect(ended.stderr).toContain(words);
    expect(ended.stderr).toContain(root);
    rmSync(root, { recursive: true });
  });
});

it('tells which files are pages, as they are listed', () => {
  const config = '{ "pages": [{ "folder": "docs", "exclude": ["old/**", "**/todo.md"] }] }';
  const root = makeProject({ 'docs/a.md': '# A\n', 'docrun.config.json': config });
  const { sets } = openProject(root);
  const files = ['docs/a.md', 'docs/deep/b.mdx', 'docs/old/c.md', 'docs/deep/todo.md', 'docs/_part.md', 'docs/_x/d.md'];
  expect(files.map((file) => pageNameOf(sets, file)?.path)).toEqual(['a', 'deep/b', ...Array(4).fill(undefined)]);
  expect(pageNameOf(sets, 'other/a.md')).toBeNull();
  expect(pageNameOf(sets, 'docs/a.txt')).toBeNull();
  rmSync(root, { recursive: true });
});

it('has no two pages of one name', () => {
  const root = makeProject({ 'docs/a.md': '# A\n', 'docs/a.mdx': '# A\n' });
  expect(() => openProject(root)).toThrow('config.same-page');
  rmSync(root, { recursive: true });
});
