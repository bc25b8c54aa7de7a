import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PluginModule } from '@docusaurus/types';
import { openProject, pagePatterns } from 'docrun';
import type { SearchIndexFile } from '../engine/index-file.ts';
import { searchLanguageOf } from '../engine/language.ts';
import { makeIndex } from '../engine/make-index.node.ts';
import { INDEX_FOLDER } from '../engine/manifest.ts';
import { indexFileName, writeIndex } from '../engine/write-index.node.ts';
import { openSearchDescription } from './open-search.ts';
import { SEARCH_WORDS } from './words.ts';

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
    let made: SearchIndexFile | undefined;
    // The dev server has no built folder: it answers from memory. The types of webpack do not know its settings.
    const settings: object = {
      devServer: {
        setupMiddlewares(middlewares: unknown[]) {
          middlewares.unshift({
            name: 'search-index',
            path: `${baseUrl}${INDEX_FOLDER}/`,
            middleware: (_request: unknown, response: { json(body: unknown): void }) => response.json(made),
          });
          return middlewares;
        },
      },
    };
    return {
      name: 'site-search',
      async loadContent() {
        made = await makeIndex(root, locale);
        return indexFileName(made);
      },
      getPathsToWatch: () => {
        const { sets, config } = openProject(root);
        return [...pagePatterns(sets), ...(config.facts ? [config.facts.file] : [])];
      },
      async contentLoaded({ content, actions }) {
        actions.setGlobalData({ file: content });
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
