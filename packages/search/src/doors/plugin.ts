/**
 * A search for sites of documentation, made when the site is built and answered in the browser: the plugin for
 * `docusaurus.config`. The other doors, `@docrun/search/make-index` and `@docrun/search/engine`, make an index without
 * Docusaurus and answer queries.
 * @packageDocumentation
 */
import type { LoadContext, Plugin } from '@docusaurus/types';
import { findRoot } from 'docrun';
import type { SearchPluginOptions } from '../options/plugin-options.ts';
import { inWords } from '../plugin/in-words.ts';
import { createSearchPlugin } from '../plugin/plugin.node.ts';

export type { Concept, IndexOptions, SearchKind, SectionPlace, Weights } from '../options/index-options.ts';
export type { OpenSearchOptions, SearchPluginOptions, Suggestion } from '../options/plugin-options.ts';
export type { Texts } from '../options/texts.ts';
export { createSearchPlugin };

/** The plugin by its name, `plugins: [['@docrun/search', options]]`, for the project that the site is in. */
export default async function searchPlugin(context: LoadContext, options: SearchPluginOptions): Promise<Plugin | null> {
  const root = await inWords(() => findRoot(context.siteDir));
  return (await createSearchPlugin(root, options)(context, undefined)) as Plugin | null;
}
