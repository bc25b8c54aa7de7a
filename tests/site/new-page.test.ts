import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { collectDocuments } from '@docrun/search/make-index';
import type { LoadedVersion } from '@docusaurus/plugin-content-docs';
import { CONFIG_FILE, checkProject, createSay, type Locale, openProject, readConfig, readInOrder } from 'docrun';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHomes } from '../../packages/docusaurus/src/view/homes.node.ts';
import { type Chapter, toChapters, toLinks } from '../../src/plugins/chapters/chapters.ts';
import { readCards } from '../../src/plugins/chapters/plugin.node.ts';
import { loadDocs } from './load-docs.node.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const LOCALES = ['uk', 'ru', 'en'] as const;
const { sets: SETS } = readConfig(ROOT);
const folderOf = (locale: Locale): string => SETS[0]?.folders.get(locale) ?? '';
const PAGE = 'sync/brand-new';
/** A name that no page but a list of members has until now. */
const NAME = 'asyncio.FrameCallGraphEntry';

const TEXTS: Readonly<
  Record<(typeof LOCALES)[number], { readonly title: string; readonly name: string; readonly line: string }>
> = {
  uk: { title: 'Щойно написана сторінка', name: 'Новинка', line: 'Про новинку.' },
  ru: { title: 'Только что написанная страница', name: 'Новинка', line: 'О новинке.' },
  en: { title: 'A page just written', name: 'Something new', line: 'About something new.' },
};

function pageIn(locale: (typeof LOCALES)[number]): string {
  const { title, name, line } = TEXTS[locale];
  return `---
title: ${title}
description: ${line}
sidebar_position: 15
card:
  name: ${name}
  line: ${line}
---

# ${title} {#brand-new}

::signature{of="${NAME}"}
`;
}

function copyProject(): string {
  const root = mkdtempSync(join(tmpdir(), 'new-page-'));
  for (const part of [CONFIG_FILE, 'docusaurus.config.ts', 'recordings/api.json', ...LOCALES.map(folderOf)])
    cpSync(join(ROOT, part), join(root, part), { recursive: true });
  return root;
}

/** The pages of Docusaurus' sidebar, in its order. */
function pagesOf({ sidebars }: LoadedVersion): readonly string[] {
  return Object.values(sidebars)
    .flat()
    .flatMap((category) => (category.type === 'category' ? category.items : [category]))
    .flatMap((item) => (item.type === 'doc' ? [item.id] : []));
}

describe.each(LOCALES)('the pages in %s', (locale) => {
  it('have one order, in the sidebar and in docrun, and all of them are there', async () => {
    const project = openProject(ROOT);
    const read = (await readInOrder(project, locale)).map(({ page }) => page.path);
    expect(pagesOf(await loadDocs(ROOT, locale))).toEqual(read);
    expect(read.toSorted()).toEqual(project.files.filter((file) => file.locale === locale).map(({ path }) => path));
  });
});

describe('a new page is three Markdown files', () => {
  const root = copyProject();
  beforeAll(() => {
    for (const locale of LOCALES) writeFileSync(join(root, folderOf(locale), `${PAGE}.md`), pageIn(locale));
  });
  afterAll(() => rmSync(root, { recursive: true }));

  describe.each(LOCALES)('%s', (locale) => {
    let version: LoadedVersion;
    let chapters: readonly Chapter[];
    beforeAll(async () => {
      version = await loadDocs(root, locale);
      chapters = toChapters(version, SETS, await readCards(root, locale));
    });

    it('stands at its place in the sidebar, under its title, and between its neighbours', async () => {
      const old = pagesOf(await loadDocs(ROOT, locale));
      const place = old.indexOf('sync/semaphore');
      expect(pagesOf(version)).toEqual(old.toSpliced(place, 0, PAGE));
      const doc = version.docs.find(({ id }) => id === PAGE);
      expect(doc?.title).toBe(TEXTS[locale].title);
      expect([doc?.previous?.permalink, doc?.next?.permalink].map((to) => to?.replace(/^\/(?:ru|en)\//, '/'))).toEqual([
        '/sync/lock',
        '/sync/semaphore',
      ]);
    });

    it('has a card among those of its chapter', () => {
      const { name, line } = TEXTS[locale];
      const sync = chapters.find(({ id }) => id === 'sync');
      expect(sync?.cards[1]).toEqual({
        page: PAGE,
        to: `${locale === 'uk' ? '' : `/${locale}`}/${PAGE}`,
        name,
        isCode: false,
        line,
      });
    });

    it('leaves the menu of the chapters in the words of the language', () => {
      const labels = { uk: 'Синхронізація', ru: 'Синхронизация', en: 'Synchronisation' };
      const links = toLinks(chapters);
      expect(links.filter(({ id, to }) => !to.includes(`/${id}/`))).toEqual([]);
      expect(links.find(({ id }) => id === 'sync')?.label).toBe(labels[locale]);
    });

    it('is found, by its name and by the name that it explains', async () => {
      const document = (await collectDocuments(root, locale)).find(({ page }) => page === PAGE);
      expect(document).toMatchObject({ url: `/${PAGE}`, title: TEXTS[locale].title, defines: [NAME] });
    });
  });

  it('is where the name is explained', async () => {
    expect((await createHomes(ROOT)()).get(NAME)).toBeUndefined();
    expect((await createHomes(root)()).get(NAME)).toBe(`/${PAGE}`);
  });

  it('is all that the check asks for', async () => {
    const { problems } = await checkProject(openProject(root, { rules: [] }), new Set([PAGE]), createSay('en'));
    expect(problems.filter(({ rule }) => rule !== 'diagram-missing')).toEqual([]);
  });

  it.each([
    ['card', /^card:\n.*\n.*\n/m],
    ['title', /^title: .*\n/m],
    ['position', /^sidebar_position: .*\n/m],
  ])('is a problem where one language has no %s', async (field, part) => {
    const file = `${folderOf('en')}/${PAGE}.md`;
    writeFileSync(join(root, file), pageIn('en').replace(part, ''));
    const say = createSay('en');
    const { problems } = await checkProject(openProject(root, { rules: [] }), new Set([PAGE]), say);
    writeFileSync(join(root, file), pageIn('en'));
    expect(problems.filter(({ rule }) => rule === 'bad-front-matter')).toMatchObject([
      { file, line: 1, message: expect.stringContaining(field === 'position' ? 'sidebar_position' : field) },
    ]);
  });
});
