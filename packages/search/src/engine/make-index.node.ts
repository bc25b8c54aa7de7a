import type { Locale } from 'docrun/page';
import { buildIndex } from './build-index.ts';
import { collectDocuments } from './collect.node.ts';
import type { SearchIndexFile } from './index-file.ts';
import { searchLanguageOf } from './language.ts';
import { synonymsOf } from './synonyms.ts';

/** Makes the index of one locale of the project at `root`: what the site's build writes. */
export async function makeIndex(root: string, locale: Locale): Promise<SearchIndexFile> {
  const language = searchLanguageOf(locale);
  return buildIndex({
    locale: language,
    documents: await collectDocuments(root, locale),
    synonyms: synonymsOf(language),
  });
}
