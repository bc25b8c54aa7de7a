import type { SearchDocument } from './document.ts';
import { indexFile, type SearchIndexFile } from './index-file.ts';
import type { SearchLanguage } from './language.ts';
import type { Synonym } from './synonyms.ts';
import { compareByUse } from './usual-names.ts';

/** What an index is made of. */
export interface IndexContent {
  readonly locale: SearchLanguage;
  /** In reading order. */
  readonly documents: readonly SearchDocument[];
  readonly synonyms: readonly Synonym[];
}

/** Makes the index of one locale. The same content gives the same file. */
export function buildIndex({ locale, documents, synonyms }: IndexContent): SearchIndexFile {
  const pages = [...new Map(documents.map(({ page, title }) => [page, title]))];
  const numbers = new Map(pages.map(([page], number) => [page, number]));
  const names = documents.flatMap(({ defines, signature = '' }, document) =>
    defines.map((name, place) => [name, document, place === 0 ? signature : ''] as const),
  );
  return indexFile({
    locale,
    pages,
    documents: documents.map(({ page, url, heading, kind, text, code, keywords }) => [
      numbers.get(page) ?? 0,
      url.includes('#') ? url.slice(url.indexOf('#') + 1) : '',
      heading,
      kind,
      text,
      code,
      keywords,
    ]),
    names: names.toSorted((one, other) => compareByUse(one[0], other[0])),
    synonyms: synonyms.map(({ from, to }) => [from, to]),
  });
}
