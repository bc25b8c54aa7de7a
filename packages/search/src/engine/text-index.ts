import MiniSearch, { type Options } from 'minisearch';
import { groupBy } from './group-by.ts';
import type { SearchIndexFile } from './index-file.ts';
import type { QueryTerms } from './query-terms.ts';
import type { Tokeniser } from './tokenise.ts';

/** A section in which terms of the query stand. */
export interface TextHit {
  readonly document: number;
  readonly score: number;
  /** The words of the query that stand in it, by number. */
  readonly words: ReadonlySet<number>;
  /** The terms of the section that were found. */
  readonly terms: readonly string[];
}

interface Indexed {
  readonly id: number;
  readonly names: string;
  readonly title: string;
  readonly keywords: string;
  readonly heading: string;
  readonly text: string;
  readonly code: string;
}

/** Finds sections by the words in them. */
export interface TextIndex {
  find(query: QueryTerms): readonly TextHit[];
}

const FIELDS = { names: 8, title: 5, keywords: 4, heading: 3, text: 1, code: 0.4 } as const;
/** Sections that are ranked; what comes after them is about something else. */
const MAX_HITS = 300;

/** @param onTerm told of every term that is indexed */
export function createTextIndex(
  { pages, documents, names }: SearchIndexFile,
  tokeniser: Tokeniser,
  onTerm: (term: string) => void,
): TextIndex {
  const namesOf = groupBy(names, ([, document]) => document);
  const options: Options<Indexed> = {
    fields: Object.keys(FIELDS),
    // Code is taken apart below.
    tokenize: (text, field) => (field === 'code' ? text.split(' ') : tokeniser.tokenise(text)),
    processTerm: (term) => {
      onTerm(term);
      return term;
    },
  };
  const index = new MiniSearch<Indexed>(options);
  for (const [id, [page, anchor, heading, , text, code, keywords]] of documents.entries()) {
    const [, title = '', called = ''] = pages[page] ?? [];
    const named = [anchor === '' ? called : '', ...(namesOf.get(id) ?? []).map(([name]) => name)].join(' ');
    // A word that stands often in a program says no more than one that stands there once.
    const distinct = [...new Set(tokeniser.tokenise(code))].join(' ');
    const all = keywords.join(', ');
    index.add({ id, names: named, title, keywords: all, heading, text, code: distinct });
  }
  return {
    find({ terms, certainties }) {
      if (terms.length === 0) return [];
      const count = Math.max(1, certainties.length);
      const unique = [...groupBy(terms, ({ term }) => term).values()].map((same) => ({
        term: same[0]?.term ?? '',
        weight: Math.max(...same.map(({ weight }) => weight)),
        isPrefix: same.some(({ isPrefix }) => isPrefix),
        words: same.flatMap(({ words }) => words),
      }));
      const wordsOf = new Map(unique.map(({ term, words }) => [term, words]));
      const found = index.search('*', {
        tokenize: () => unique.map(({ term }) => term),
        processTerm: (term) => term,
        fuzzy: false,
        prefix: (_, at) => unique[at]?.isPrefix ?? false,
        boostTerm: (_, at) => unique[at]?.weight ?? 1,
        weights: { fuzzy: 0.2, prefix: 0.45 },
        boost: FIELDS,
        boostDocument: (id: number) => documents[id]?.[7] ?? 1,
      });
      return found.slice(0, MAX_HITS).map(({ id, score, queryTerms, terms: own }) => {
        const words = new Set(queryTerms.flatMap((term) => wordsOf.get(term) ?? []));
        return { document: Number(id), score: score * (words.size / count) ** 1.25, words, terms: own };
      });
    },
  };
}
