import { writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { PluginModule } from '@docusaurus/types';
import { chooseLanguage } from 'docrun';
import type { SearchIndexFile } from '../engine/index-file.ts';
import { INDEX_FOLDER } from '../engine/manifest.ts';
import type { PagesOfSite } from '../indexing/collect.node.ts';
import { makeIndex } from '../indexing/make-index.node.ts';
import { indexFileName, writeIndex } from '../indexing/write-index.node.ts';
import { createSay } from '../message/say.ts';
import { checkOptions } from '../options/check-options.ts';
import type { SearchPluginOptions } from '../options/plugin-options.ts';
import { textIn } from '../options/texts.ts';
import { addressesOf, withSlash } from './addresses.ts';
import { PLUGIN, type SearchData } from './data.ts';
import { inWords } from './in-words.ts';
import { describeSearch, openSearchDescription } from './open-search.ts';
import { packagePath, readWords } from './package-files.node.ts';

/** The index of each locale. The dev server keeps what it was given first, and Docusaurus makes its plugins anew. */
const newest = new Map<string, SearchIndexFile>();

const DESCRIPTION_FILE = 'opensearch.xml';

/**
 * A Docusaurus plugin with a search: its button in the navbar, its dialog, a page with all results, and the index of each
 * locale, made from the pages and the recorded API. Pages load the index when somebody searches; its name changes with
 * what it holds.
 * @param root the project's folder, absolute
 * @throws Error where there is no such option
 */
export function createSearchPlugin(root: string, options: SearchPluginOptions = {}): PluginModule {
  checkOptions(options, createSay(chooseLanguage(process.env)));
  const { page = 'search', kinds = [], suggestions = [], openSearch = {} } = options;
  return ({ i18n: { currentLocale: locale, locales }, siteConfig, siteDir, baseUrl }) => {
    const { url, title, favicon, trailingSlash, markdown } = siteConfig;
    const key = `${root}\n${locale}`;
    // The dev server has no built folder: it answers from memory. The types of webpack do not know its settings.
    const settings: object = {
      devServer: {
        setupMiddlewares(middlewares: unknown[]) {
          middlewares.unshift({
            name: 'search-index',
            path: `${baseUrl}${INDEX_FOLDER}/`,
            middleware: (_request: unknown, response: { json(body: unknown): void }) => response.json(newest.get(key)),
          });
          return middlewares;
        },
      },
    };
    // Browsers tell their search engines apart by title.
    const ownTitle = locales.length > 1 ? `${title} (${locale})` : title;
    const described = openSearch && {
      title: textIn(openSearch.title ?? ownTitle, locale),
      description: textIn(openSearch.description ?? describeSearch(title, locale), locale),
      icon: openSearch.icon ?? favicon,
    };
    const searchPage = withSlash(`/${page}`, trailingSlash);
    const addressOf = (path: string): string =>
      new URL(/^https?:/.test(path) ? path : `${baseUrl}${path.replace(/^\//, '')}`, url).href;
    return {
      name: PLUGIN,
      getThemePath: () => packagePath('dist/theme'),
      getClientModules: () => [packagePath('dist/styles/tokens.css')],
      getDefaultCodeTranslationMessages: () => readWords(locale),
      // Not `loadContent`: this is called again when pages have changed, whichever plugin has loaded them.
      async allContentLoaded({ allContent, actions }) {
        const addresses = addressesOf(allContent, { baseUrl, trailingSlash });
        const site: PagesOfSite = {
          ...(addresses && { addressOf: ({ file }) => addresses.get(sourceOf(join(root, file), siteDir)) ?? null }),
          keepsCase: markdown?.anchors?.maintainCase ?? false,
        };
        const made = await inWords(() => makeIndex(root, locale, options, site));
        newest.set(key, made);
        const data: SearchData = {
          file: indexFileName(made),
          page: searchPage,
          hasNames: made.names.length > 0,
          kinds: Object.fromEntries(kinds.map(({ id, label }) => [id, textIn(label, locale)])),
          suggestions: suggestions.map(({ to, label }) => ({ to, label: textIn(label, locale) })),
        };
        actions.setGlobalData(data);
        actions.addRoute({ path: `${baseUrl}${page}`, component: '@theme/SearchPage', exact: true });
      },
      configureWebpack: (_config, isServer) => (isServer ? {} : settings),
      ...(described && {
        injectHtmlTags: () => ({
          headTags: [
            {
              tagName: 'link',
              attributes: {
                rel: 'search',
                type: 'application/opensearchdescription+xml',
                title: described.title,
                href: `${baseUrl}${DESCRIPTION_FILE}`,
              },
            },
          ],
        }),
      }),
      async postBuild({ outDir }) {
        const made = newest.get(key);
        if (made) await writeIndex(join(outDir, INDEX_FOLDER), made);
        if (!described) return;
        const description = openSearchDescription({
          ...described,
          language: locale,
          page: addressOf(searchPage),
          icon: described.icon === undefined ? null : addressOf(described.icon),
        });
        writeFileSync(join(outDir, DESCRIPTION_FILE), description);
      },
    };
  };
}

/** A file as the content plugins of Docusaurus name it. */
function sourceOf(file: string, siteDir: string): string {
  return `@site/${relative(siteDir, file).split(sep).join('/')}`;
}
