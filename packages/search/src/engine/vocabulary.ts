import { distance, lettersOf, mayBeNear } from './distance.ts';
import { groupBy } from './group-by.ts';

/** All terms of an index. */
export interface Vocabulary {
  has(term: string): boolean;
  /** Whether any term begins so. */
  hasPrefix(prefix: string): boolean;
  /** The terms that a term with one or two faults may have been meant to be, nearest first. */
  near(term: string): readonly { readonly term: string; readonly faults: number }[];
}

/** How many near terms are searched for. */
const MAX_NEAR = 4;

export function createVocabulary(terms: Iterable<string>): Vocabulary {
  const sorted = [...new Set(terms)].sort();
  const known = new Set(sorted);
  const byLength = groupBy(
    sorted.map((term) => ({ term, letters: lettersOf(term) })),
    ({ term }) => term.length,
  );
  return {
    has: (term) => known.has(term),
    hasPrefix(prefix) {
      let low = 0;
      let high = sorted.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((sorted[middle] ?? '') < prefix) low = middle + 1;
        else high = middle;
      }
      return sorted[low]?.startsWith(prefix) ?? false;
    },
    near(term) {
      if (term.length < 3 || term.length > 30) return [];
      const max = term.length <= 5 ? 1 : 2;
      const letters = lettersOf(term);
      const found: { term: string; faults: number }[] = [];
      for (let length = term.length - max; length <= term.length + max; length++)
        for (const { term: other, letters: others } of byLength.get(length) ?? []) {
          if (!mayBeNear(letters, others, max)) continue;
          const faults = distance(term, other, max);
          // A fault in the first letter is rare, and such words are mostly others.
          if (faults <= max && (other[0] === term[0] || faults === 1)) found.push({ term: other, faults });
        }
      const cost = ({ term: other, faults }: { term: string; faults: number }) =>
        faults + (other[0] === term[0] ? 0 : 0.6);
      return found.sort((a, b) => cost(a) - cost(b)).slice(0, MAX_NEAR);
    },
  };
}
