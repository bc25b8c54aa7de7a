import { openIndex, type SearchIndex } from '../../src/engine/engine.ts';
import type { SearchIndexFile } from '../../src/engine/index-file.ts';
import { buildIndex } from '../../src/indexing/build-index.ts';
import type { SearchDocument } from '../../src/indexing/document.ts';
import type { IndexOptions } from '../../src/options/index-options.ts';

/** Those of a site about asyncio. */
const OPTIONS: IndexOptions = {
  synonyms: [
    { uk: ['корутина', 'сопрограма'], ru: ['корутина', 'сопрограмма'], en: ['coroutine'] },
    { uk: ['скасування', 'відміна'], ru: ['отмена'], en: ['cancellation'] },
    { uk: ['скасувати', 'відмінити'], ru: ['отменить'], en: ['cancel'] },
    { uk: ['тайм-аут', 'таймаут'], ru: ['тайм-аут', 'таймаут'], en: ['timeout'] },
    { uk: ['черга'], ru: ['очередь'], en: ['queue'] },
  ],
  usualClasses: ['Task', 'Queue', 'AbstractEventLoop', 'StreamWriter'],
  variables: { q: 'Queue' },
};

/** A document of which only some things matter. */
export function makeDocument(page: string, more: Partial<SearchDocument> = {}): SearchDocument {
  return {
    url: `/${page}`,
    page,
    title: page,
    called: page.slice(page.lastIndexOf('/') + 1),
    heading: '',
    kind: 'page',
    weight: 1,
    defines: [],
    keywords: [],
    text: '',
    code: '',
    ...more,
  };
}

export function makeFile(
  locale: string,
  documents: readonly SearchDocument[],
  { modules = ['asyncio'], ...options }: IndexOptions & { readonly modules?: readonly string[] } = OPTIONS,
): SearchIndexFile {
  return buildIndex({ locale, documents, modules }, options);
}

/** An open index, by way of the text that a browser would load. */
export function makeSearch(...given: Parameters<typeof makeFile>): SearchIndex {
  return openIndex(JSON.stringify(makeFile(...given)));
}
