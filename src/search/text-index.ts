import MiniSearch, { type Options } from 'minisearch';
import type { DocumentKind } from './document.ts';
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
/** What is looked up rather than read counts less. */
const LESSER_ANCHORS = new Set(['sources', 'versions']);

/** @param onTerm told of every term that is indexed */
export function createTextIndex(
  { pages, documents, names }: SearchIndexFile,
  tokeniser: Tokeniser,
  onTerm: (term: string) => void,
): TextIndex {
  const namesOf = Map.groupBy(names, ([, document]) => document);
  const options: Options<Indexed> = {
    fields: Object.keys(FIELDS),
    tokenize: (text) => tokeniser.tokenise(text),
    processTerm: (term) => {
      onTerm(term);
      return term;
    },
  };
  const index = new MiniSearch<Indexed>(options);
  for (const [id, [page, anchor, heading, , text, code, keywords]] of documents.entries()) {
    const named = (namesOf.get(id) ?? []).map(([name]) => name).join(' ');
    const title = pages[page]?.[1] ?? '';
    // A word that stands often in a program says no more than one that stands there once.
    const distinct = [...new Set(tokeniser.tokenise(code))].join(' ');
    const all = keywords.join(', ');
    index.add({ id, names: named, title, keywords: all, heading, text, code: distinct });
    void anchor;
  }
  const boosts = documents.map(([, anchor, , kind]) => boostOf(anchor, kind));
  return {
    find({ terms, certainties }) {
      if (terms.length === 0) return [];
      const count = Math.max(1, certainties.length);
      const unique = [...Map.groupBy(terms, ({ term }) => term).values()].map((same) => ({
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
        boostDocument: (id: number) => boosts[id] ?? 1,
      });
      return found.map(({ id, score, queryTerms, terms: own }) => {
        const words = new Set(queryTerms.flatMap((term) => wordsOf.get(term) ?? []));
        return { document: Number(id), score: score * (words.size / count) ** 1.5, words, terms: own };
      });
    },
  };
}

function boostOf(anchor: string, kind: DocumentKind): number {
  if (LESSER_ANCHORS.has(anchor)) return 0.4;
  return kind === 'myth' ? 0.9 : 1;
}
