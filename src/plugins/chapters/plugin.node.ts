import type { LoadedContent } from '@docusaurus/plugin-content-docs';
import type { PluginModule } from '@docusaurus/types';
import { openProject, readInOrder } from 'docrun';
import type { Card } from 'docrun/page';
import { type Chapter, toChapters, toLinks } from './chapters.ts';
import { CHAPTERS_PLUGIN, type ChaptersData } from './data.ts';

/**
 * A Docusaurus plugin that gives every page the menu of the chapters, and those who ask for it, as a module, the chapters
 * with the cards of their pages. Both are made from the sidebar and from front matter.
 * @param root the project's folder
 */
export function createChaptersPlugin(root: string): PluginModule {
  return ({ i18n: { currentLocale } }) => ({
    name: CHAPTERS_PLUGIN,
    async allContentLoaded({ allContent, actions }) {
      const docs = allContent['docusaurus-plugin-content-docs']?.default as LoadedContent | undefined;
      const [version] = docs?.loadedVersions ?? [];
      const chapters: readonly Chapter[] = version
        ? toChapters(version, openProject(root).sets, await readCards(root, currentLocale))
        : [];
      actions.setGlobalData({ links: toLinks(chapters) } satisfies ChaptersData);
      await actions.createData('chapters.json', chapters);
    },
  });
}

/** The cards of the pages of one locale, by path. */
export async function readCards(root: string, locale: string): Promise<ReadonlyMap<string, Card>> {
  const pages = await readInOrder(openProject(root), locale);
  return new Map(pages.flatMap(({ page }) => (page.front.card ? [[page.path, page.front.card]] : [])));
}
