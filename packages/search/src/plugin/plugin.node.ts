import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PluginModule } from '@docusaurus/types';
import type { Locale } from 'docrun';
import type { SearchIndexFile } from '../engine/index-file.ts';
import { searchLanguageOf } from '../engine/language.ts';
import { makeIndex } from '../engine/make-index.node.ts';
import { INDEX_FOLDER } from '../engine/manifest.ts';
import { indexFileName, writeIndex } from '../engine/write-index.node.ts';
import { openSearchDescription } from './open-search.ts';
import { SEARCH_WORDS } from './words.ts';

/** The index of each locale. The dev server keeps what it was given first, and Docusaurus makes its plugins anew. */
const newest = new Map<Locale, SearchIndexFile>();

const DESCRIPTION_FILE = 'opensearch.xml';

/**
 * A Docusaurus plugin that makes the search index of each locale from its pages and the recorded API, and describes the
 * search to browsers. Pages load the index when somebody searches; its name changes with what it holds.
 * @param root the project's folder
 */
export function createSearchPlugin(root: string): PluginModule {
  return ({ i18n: { currentLocale }, siteConfig: { url }, baseUrl }) => {
    const locale = currentLocale;
    const words = SEARCH_WORDS[searchLanguageOf(locale)];
    // The dev server has no built folder: it answers from memory. The types of webpack do not know its settings.
    const settings: object = {
      devServer: {
        setupMiddlewares(middlewares: unknown[]) {
          middlewares.unshift({
            name: 'search-index',
            path: `${baseUrl}${INDEX_FOLDER}/`,
            middleware: (_request: unknown, response: { json(body: unknown): void }) =>
              response.json(newest.get(locale)),
          });
          return middlewares;
        },
      },
    };
    return {
      name: 'site-search',
      // Not `loadContent`: this is called again when pages have changed, whichever plugin has loaded them.
      async allContentLoaded({ actions }) {
        const made = await makeIndex(root, locale);
        newest.set(locale, made);
        actions.setGlobalData({ file: indexFileName(made) });
      },
      configureWebpack: (_config, isServer) => (isServer ? {} : settings),
      injectHtmlTags: () => ({
        headTags: [
          {
            tagName: 'link',
            attributes: {
              rel: 'search',
              type: 'application/opensearchdescription+xml',
              title: words.title,
              href: `${baseUrl}${DESCRIPTION_FILE}`,
            },
          },
        ],
      }),
      async postBuild({ outDir }) {
        const made = newest.get(locale);
        if (made) await writeIndex(join(outDir, INDEX_FOLDER), made);
        const page = new URL(`${baseUrl}search`, url).href;
        const icon = new URL(`${baseUrl}img/logo.svg`, url).href;
        writeFileSync(
          join(outDir, DESCRIPTION_FILE),
          openSearchDescription({ ...words, language: locale, page, icon }),
        );
      },
    };
  };
}
