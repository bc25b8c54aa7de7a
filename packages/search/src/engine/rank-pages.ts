import { groupBy } from './group-by.ts';
import type { PackedDocument } from './index-file.ts';
import type { TextHit } from './text-index.ts';

/** What was found, before it is put in order. */
export interface Found {
  readonly documents: readonly PackedDocument[];
  readonly found: readonly TextHit[];
  /** What names and keywords add, by the number of a document. */
  readonly bonuses: ReadonlyMap<number, Bonus>;
}

/** What a document has because a name or a keyword of it was typed. */
export interface Bonus {
  readonly score: number;
  /** How much what its page says counts beside it: little for names, which are ranked by themselves. */
  readonly share: number;
}

/** How much the other sections of a page add to its best one. */
const OTHERS = 0.2;
/** How many other sections of a page add to it, and are shown beside it. */
const MAX_OTHERS = 4;
/** What another section of a page has of the score of the page, where it is as good as the best. */
const SHOWN = 0.5;
/** What the best page by its text has; names and keywords come with scores of their own. */
const BEST_TEXT = 100;

/**
 * The score of each section that is worth showing. A page stands where all that was found on it puts it, and is shown
 * by its best section; its other sections come further down.
 */
export function rankPages({ documents, found, bonuses }: Found): Map<number, number> {
  const pageOf = (document: number): number => documents[document]?.[0] ?? 0;
  const pages = [...groupBy(found, ({ document }) => pageOf(document))].map(([page, hits]) => {
    const sorted = [...hits].sort((a, b) => weigh(b) - weigh(a) || a.document - b.document).slice(0, MAX_OTHERS + 1);
    const [best, ...others] = sorted;
    const sum = (best?.score ?? 0) + others.reduce((total, { score }) => total + score * OTHERS, 0);
    // A query is often about two sections of one page, or about its title and one section.
    const words = new Set(hits.flatMap((hit) => [...hit.words]));
    return { page, sorted, sum: sum * words.size ** 0.75 };
  });
  const most = Math.max(1e-9, ...pages.map(({ sum }) => sum));
  const scores = new Map<number, number>();
  const textOf = new Map<number, number>();
  for (const { page, sorted, sum } of pages) {
    textOf.set(page, (BEST_TEXT * sum) / most);
    for (const [at, { document, score }] of sorted.entries())
      scores.set(
        document,
        (BEST_TEXT * (at === 0 ? sum : sum * SHOWN * Math.min(1, score / (sorted[0]?.score ?? 1)))) / most,
      );
  }
  for (const [document, { score, share }] of bonuses)
    scores.set(document, score + share * (textOf.get(pageOf(document)) ?? 0));
  return scores;
}

/** Of the sections of one page, the one that has most of the words is opened. */
function weigh({ score, words }: TextHit): number {
  return score * words.size ** 2;
}
