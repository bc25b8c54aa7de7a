import { glue } from '../engine/fold.ts';
import { indexFile, type SearchIndexFile } from '../engine/index-file.ts';
import { searchLanguageOf } from '../engine/language.ts';
import type { IndexOptions } from '../options/index-options.ts';
import type { SearchDocument } from './document.ts';
import { compareByUse } from './order-names.ts';
import { synonymsOf } from './synonyms.ts';

/** What an index is made of. */
export interface IndexContent {
  readonly locale: string;
  /** In reading order. */
  readonly documents: readonly SearchDocument[];
  /** The module that the names are in, then those inside of it; none where there are no names. */
  readonly modules: readonly string[];
}

/** Makes the index of one locale. The same content gives the same file. */
export function buildIndex(
  { locale, documents, modules }: IndexContent,
  { synonyms = [], usualClasses = [], variables = {} }: IndexOptions = {},
): SearchIndexFile {
  const pages = new Map(
    documents.map(({ page, url, title, called }) => [page, [url.replace(/#.*/, ''), title, called] as const]),
  );
  const numbers = new Map([...pages.keys()].map((page, number) => [page, number]));
  const names = documents.flatMap(({ defines, signature = '' }, document) =>
    defines.map((name, place) => [name, document, place === 0 ? signature : ''] as const),
  );
  const compare = compareByUse(modules[0] ?? '', usualClasses);
  return indexFile({
    language: searchLanguageOf(locale),
    pages: [...pages.values()],
    documents: documents.map(({ page, url, heading, kind, text, code, keywords, weight }) => [
      numbers.get(page) ?? 0,
      url.includes('#') ? url.slice(url.indexOf('#') + 1) : '',
      heading,
      kind,
      text,
      code,
      keywords,
      weight,
    ]),
    names: [...names].sort((one, other) => compare(one[0], other[0])),
    modules,
    variables: Object.entries(variables).map(([variable, owner]) => [glue(variable), glue(owner)]),
    synonyms: synonymsOf(locale, synonyms).map(({ from, to }) => [from, to]),
  });
}
