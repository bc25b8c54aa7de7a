import type { SearchDocument } from '@docrun/search/make-index';

/**
 * Makes a site many times as large: copies of its pages in which every third word is another one, so that the
 * vocabulary and the names grow too.
 */
export function enlarge(documents: readonly SearchDocument[], times: number): SearchDocument[] {
  return Array.from({ length: times }, (_, copy) =>
    documents.map((document) => (copy === 0 ? document : copyOf(document, copy))),
  ).flat();
}

function copyOf(document: SearchDocument, copy: number): SearchDocument {
  const page = `${document.page}-${copy}`;
  return {
    ...document,
    page,
    url: document.url.replace(`/${document.page}`, `/${page}`),
    text: change(document.text, copy),
    code: change(document.code, copy),
    heading: change(document.heading, copy),
    defines: document.defines.map((name) => `${name}_${'abcdefghij'[copy] ?? 'x'}`),
  };
}

/** Other words come from words: letters that are put into them keep their length and their look. */
function change(text: string, copy: number): string {
  return text.replace(/[\p{L}_]{5,}/gu, (word) => {
    let sum = 0;
    for (const letter of word) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1009;
    if (sum % 3 !== 0) return word;
    const at = 2 + (sum % (word.length - 2));
    const put = /[\u0400-\u04ff]/.test(word) ? 'бвгджзклмн' : 'bcdfghjklm';
    return `${word.slice(0, at)}${put[copy % put.length] ?? ''}${word.slice(at + 1)}`;
  });
}
