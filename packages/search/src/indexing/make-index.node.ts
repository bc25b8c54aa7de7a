import { openProject } from 'docrun';
import type { SearchIndexFile } from '../engine/index-file.ts';
import type { IndexOptions } from '../options/index-options.ts';
import { buildIndex } from './build-index.ts';
import { collectNames, collectPages, type PagesOfSite } from './collect.node.ts';
import { toDocuments } from './to-documents.ts';

/**
 * Makes the index of one locale of the project at `root`: what the build of a site writes.
 * @throws Error where the recorded API is broken
 */
export async function makeIndex(
  root: string,
  locale: string,
  options: IndexOptions = {},
  site: PagesOfSite = {},
): Promise<SearchIndexFile> {
  const project = openProject(root);
  const names = collectNames(project);
  const documents = toDocuments(await collectPages(project, locale, site), names, options);
  return buildIndex({ locale, documents, modules: names.modules }, options);
}
