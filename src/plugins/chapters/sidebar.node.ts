import type { PluginOptions } from '@docusaurus/plugin-content-docs';
import { openProject, pageNameOf } from 'docrun';

/**
 * Docusaurus' own sidebar of the project at `root`, with two differences: what a folder says of itself in a locale is
 * read there, where Docusaurus looks in the default locale only, and an index page is a page among the others.
 */
export function createSidebar(root: string): PluginOptions['sidebarItemsGenerator'] {
  return ({ defaultSidebarItemsGenerator, ...given }) => {
    const { locales, sets, chapters } = openProject(root);
    const written = new Set(given.docs.map(({ source }) => pageNameOf(sets, source.replace(/^@site\//, ''))?.locale));
    // Pages that are not translated yet are those of the default locale.
    const locale = locales.findLast((one) => written.has(one));
    const translated = locale === undefined ? undefined : chapters.categories.get(locale);
    const categories = Object.entries(given.categoriesMetadata).map(([folder, category]) => {
      const { label, heading } = translated?.get(folder) ?? {};
      const { customProps: _, ...rest } = category;
      const shown = { ...rest, ...(label !== undefined && { label }), ...(heading && { customProps: { heading } }) };
      return [folder, shown] as const;
    });
    return defaultSidebarItemsGenerator({
      ...given,
      isCategoryIndex: () => false,
      categoriesMetadata: Object.fromEntries(categories),
    });
  };
}
