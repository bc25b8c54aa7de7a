import { distance } from './distance.ts';
import { glue } from './fold.ts';
import type { PackedDocument } from './index-file.ts';

/** A page that says of itself that it is about what was typed. */
export interface KeywordHit {
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
}

/** Finds pages by their keywords: messages of exceptions, and names of other libraries. */
export interface KeywordTable {
  find(glued: string): readonly KeywordHit[];
}

/** An identifier, or several words: single words of a language are left to the text index, which knows their forms. */
const SPECIFIC = /[\s_.]|\p{Ll}\p{Lu}|^\p{Lu}{3,}|^[A-Za-z]+\d/u;

/** @param isName whether something is a public name of asyncio, which the table of names knows better */
export function createKeywordTable(
  documents: readonly PackedDocument[],
  isName: (glued: string) => boolean,
): KeywordTable {
  const pages = new Map<string, number>();
  const found = documents.flatMap(([, , , , , , keywords], document) =>
    keywords.flatMap((keyword, place) => {
      const glued = glue(keyword);
      if (!SPECIFIC.test(keyword) || isName(glued) || isName(glued.replace(/^asyncio/, ''))) return [];
      pages.set(glued, (pages.get(glued) ?? 0) + 1);
      return [{ glued, document, place }];
    }),
  );
  const entries = found.map((keyword): Keyword => ({ ...keyword, shared: pages.get(keyword.glued) ?? 1 }));
  return {
    find(glued) {
      if (glued.length < 3) return [];
      const best = new Map<number, number>();
      for (const entry of entries) {
        const score = scoreOf(glued, entry);
        if (score > (best.get(entry.document) ?? 0)) best.set(entry.document, score);
      }
      return [...best].map(([document, score]) => ({ document, score }));
    },
  };
}

function scoreOf(query: string, { glued, place, shared }: Keyword): number {
  const less = place * 2 + (shared - 1) * 20;
  if (query === glued) return 860 - less;
  if (glued.startsWith(query)) return 480 - Math.min(glued.length - query.length, 30) * 2 - less;
  if (query.length >= 8 && glued.includes(query)) return 420 - less;
  // A whole message, pasted with what stands around it.
  if (glued.length >= 12 && query.includes(glued)) return 500 - less;
  if (query.length < 5) return 0;
  const max = query.length < 8 ? 1 : 2;
  const faults = distance(query, glued, max);
  return faults <= max ? 310 - 60 * faults - less : 0;
}
