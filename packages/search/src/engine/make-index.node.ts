import type { Locale } from '../../../docrun/src/block/types.ts';
import { buildIndex } from './build-index.ts';
import { collectDocuments } from './collect.node.ts';
import type { SearchIndexFile } from './index-file.ts';
import { synonymsOf } from './synonyms.ts';

/** Makes the index of one locale of the project at `root`: what the site's build writes. */
export async function makeIndex(root: string, locale: Locale): Promise<SearchIndexFile> {
  return buildIndex({ locale, documents: await collectDocuments(root, locale), synonyms: synonymsOf(locale) });
}
