import { distance } from './distance.ts';
import { glue } from './fold.ts';
import type { SearchIndexFile } from './index-file.ts';

/** A page that says of itself that it is about what was typed. */
interface KeywordHit {
  readonly document: number;
  readonly score: number;
}

interface Keyword {
  readonly glued: string;
  readonly document: number;
  /** Where it stands among the keywords of its page. */
  readonly place: number;
  /** How many pages have it. */
  readonly shared: number;
  /** Whether it is what the page is called in its address. */
  readonly isPage: boolean;
}

/** Finds pages by their keywords: messages of exceptions, names of other libraries, and what the pages are called. */
export interface KeywordTable {
  find(query: string): readonly KeywordHit[];
}

/** An identifier, or several words: single words of a language are left to the text index, which knows their forms. */
const SPECIFIC = /[\s_.]|\p{Ll}\p{Lu}|^\p{Lu}{3,}|^[A-Za-z]+\d/u;
const LATIN = /^[\p{Script=Latin}\p{N}]+$/u;

/** @param isName whether something is a public name of the API, which the table of names knows better */
export function createKeywordTable(
  { pages, documents, modules }: SearchIndexFile,
  isName: (glued: string) => boolean,
): KeywordTable {
  const counts = new Map<string, number>();
  const module = glue(modules[0] ?? '');
  const isKnown = (glued: string): boolean =>
    isName(glued) || (glued.startsWith(module) && isName(glued.slice(module.length)));
  const found = documents.flatMap(([page, anchor, , , , , keywords], document) => {
    if (anchor !== '') return [];
    const own = keywords.flatMap((keyword, place) => {
      const glued = glue(keyword);
      if (!SPECIFIC.test(keyword) || isKnown(glued)) return [];
      counts.set(glued, (counts.get(glued) ?? 0) + 1);
      return [{ glued, document, place, isPage: false }];
    });
    const called = glue(pages[page]?.[2] ?? '');
    return called === '' ? own : [...own, { glued: called, document, place: 0, isPage: true }];
  });
  const entries = found.map((keyword): Keyword => ({ ...keyword, shared: counts.get(keyword.glued) ?? 1 }));
  return {
    find(query) {
      const glued = glue(query);
      if (glued.length < 3) return [];
      // Words of the pages' language have endings: they are left to the text index.
      if (!LATIN.test(glued)) return [];
      const isOpen = query.endsWith('_');
      const best = new Map<number, number>();
      for (const entry of entries) {
        if (isOpen && entry.isPage) continue;
        const score = scoreOf(glued, entry);
        if (score > (best.get(entry.document) ?? 0)) best.set(entry.document, score);
      }
      return [...best].map(([document, score]) => ({ document, score }));
    },
  };
}

function scoreOf(query: string, { glued, place, shared, isPage }: Keyword): number {
  const less = place * 2 + (shared - 1) * 20;
  if (query === glued) return (isPage ? 870 : 860) - less;
  if (glued.startsWith(query)) return (isPage ? 590 : 480) - Math.min(glued.length - query.length, 30) * 2 - less;
  if (query.length >= 8 && glued.includes(query)) return 420 - less;
  // A whole message, pasted with what stands around it.
  if (glued.length >= 12 && query.includes(glued)) return 500 - less;
  if (query.length < 5) return 0;
  const max = query.length < 8 ? 1 : 2;
  const faults = distance(query, glued, max);
  return faults <= max ? (isPage ? 270 : 310) - 60 * faults - less : 0;
}
