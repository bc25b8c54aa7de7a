import MiniSearch, { type Options } from 'minisearch';
import { groupBy } from './group-by.ts';
import type { SearchIndexFile } from './index-file.ts';
import { ABOUT_OTHERS } from './keyword-table.ts';
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
/** What is looked up rather than read counts less. */
const LESSER_ANCHORS = new Set(['sources', 'versions']);
/** These tell once more what other pages are about. */
const LESSER_CHAPTERS: ReadonlyMap<string, number> = new Map([
  ['myths', 0.55],
  ['help', 0.3],
  ['web', 0.7],
  ['api', 0.8],
]);

/** @param onTerm told of every term that is indexed */
export function createTextIndex(
  { pages, documents, names }: SearchIndexFile,
  tokeniser: Tokeniser,
  onTerm: (term: string) => void,
): TextIndex {
  const calledOf = (page: number, anchor: string): string => {
    const [chapter = '', name = ''] = pages[page]?.[0].split('/') ?? [];
    return anchor !== '' || ABOUT_OTHERS.has(chapter) ? '' : name;
  };
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
    const named = [calledOf(page, anchor), ...(namesOf.get(id) ?? []).map(([name]) => name)].join(' ');
    const title = pages[page]?.[1] ?? '';
    // A word that stands often in a program says no more than one that stands there once.
    const distinct = [...new Set(tokeniser.tokenise(code))].join(' ');
    const all = keywords.join(', ');
    index.add({ id, names: named, title, keywords: all, heading, text, code: distinct });
  }
  const boosts = documents.map(([page, anchor]) => boostOf(pages[page]?.[0] ?? '', anchor));
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
        boostDocument: (id: number) => boosts[id] ?? 1,
      });
      return found.slice(0, MAX_HITS).map(({ id, score, queryTerms, terms: own }) => {
        const words = new Set(queryTerms.flatMap((term) => wordsOf.get(term) ?? []));
        return { document: Number(id), score: score * (words.size / count) ** 1.25, words, terms: own };
      });
    },
  };
}

function boostOf(path: string, anchor: string): number {
  const chapter = LESSER_CHAPTERS.get(path.slice(0, path.indexOf('/'))) ?? 1;
  return LESSER_ANCHORS.has(anchor) ? 0.4 * chapter : chapter;
}
