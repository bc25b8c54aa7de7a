import { buildIndex } from '../src/engine/build-index.ts';
import type { SearchDocument } from '../src/engine/document.ts';
import { openIndex, type SearchIndex } from '../src/engine/engine.ts';
import type { SearchIndexFile } from '../src/engine/index-file.ts';
import { synonymsOf } from '../src/engine/synonyms.ts';

type Locale = SearchIndexFile['locale'];

/** A document of which only some things matter. */
export function makeDocument(page: string, more: Partial<SearchDocument> = {}): SearchDocument {
  return {
    url: `/${page}`,
    page,
    title: page,
    heading: '',
    chapter: page.split('/')[0] ?? '',
    kind: 'page',
    defines: [],
    keywords: [],
    text: '',
    code: '',
    ...more,
  };
}

export function makeFile(locale: Locale, documents: readonly SearchDocument[]): SearchIndexFile {
  return buildIndex({ locale, documents, synonyms: synonymsOf(locale) });
}

/** An open index, by way of the text that a browser would load. */
export function makeSearch(locale: Locale, documents: readonly SearchDocument[]): SearchIndex {
  return openIndex(JSON.stringify(makeFile(locale, documents)));
}
