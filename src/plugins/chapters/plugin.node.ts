import type { LoadedContent } from '@docusaurus/plugin-content-docs';
import type { PluginModule } from '@docusaurus/types';
import type { Card } from '../../../packages/docrun/src/block/front-matter.ts';
import { LOCALES } from '../../../packages/docrun/src/block/types.ts';
import { readInOrder } from '../../../packages/docrun/src/chapter/read-in-order.node.ts';
import { openProject } from '../../../packages/docrun/src/project/project.node.ts';
import { toChapters, toLinks } from './chapters.ts';

/**
 * A Docusaurus plugin that gives every page the menu of the chapters, and those who ask for it, as a module, the chapters
 * with the cards of their pages. Both are made from the sidebar and from front matter.
 * @param root the project's folder
 */
export function createChaptersPlugin(root: string): PluginModule {
  return ({ i18n: { currentLocale } }) => ({
    name: 'chapters',
    async allContentLoaded({ allContent, actions }) {
      const docs = allContent['docusaurus-plugin-content-docs']?.default as LoadedContent | undefined;
      const [version] = docs?.loadedVersions ?? [];
      const chapters = version ? toChapters(version, await readCards(root, currentLocale)) : [];
      actions.setGlobalData({ links: toLinks(chapters) });
      await actions.createData('chapters.json', chapters);
    },
  });
}

/** The cards of the pages of one locale, by path. */
export async function readCards(root: string, locale: string): Promise<ReadonlyMap<string, Card>> {
  const known = LOCALES.find((one) => one === locale);
  const pages = known ? await readInOrder(openProject(root), known) : [];
  return new Map(pages.flatMap(({ page }) => (page.front.card ? [[page.path, page.front.card]] : [])));
}
