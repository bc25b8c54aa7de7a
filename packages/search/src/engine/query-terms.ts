import { fold } from './fold.ts';
import type { SearchLanguage } from './language.ts';
import { inflectionStems, stemsOf } from './stem/index.ts';
import { findWords, isStopWord, type Tokeniser } from './tokenise.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A term to look for. */
interface QueryTerm {
  readonly term: string;
  /** 1 for what was typed; less for what it may have been meant to be. */
  readonly weight: number;
  readonly isPrefix: boolean;
  /** The words of the query that it stands for, by number. */
  readonly words: readonly number[];
}

/** How well a word of the query is known: as it is, as the beginning of one, with a fault, not at all. */
type Certainty = 3 | 2 | 1 | 0;

/** A query, taken apart. */
export interface QueryTerms {
  readonly terms: readonly QueryTerm[];
  /** Of each word. */
  readonly certainties: readonly Certainty[];
}

/** What synonyms are found by: the terms of the typed phrase, and of the phrase that the pages use. */
type SynonymTable = ReadonlyMap<string, readonly (readonly string[])[]>;

/** What a query is taken apart with. */
export interface QueryContext {
  readonly locale: SearchLanguage;
  readonly tokeniser: Tokeniser;
  readonly vocabulary: Vocabulary;
  readonly synonyms: SynonymTable;
  /** Whether words may have faults. */
  readonly isForgiving: boolean;
}

/** Words that are looked at. */
const MAX_WORDS = 12;
/** Words of the longest synonym. */
const MAX_PHRASE = 3;
const SYNONYM_WEIGHT = 0.9;
const FIRST_WEIGHT = 1.5;
const FAULT_WEIGHTS = [0.6, 0.45, 0.25];

/** Finds the terms that a query is searched by. */
export function findQueryTerms(query: string, context: QueryContext): QueryTerms {
  const all = [...findWords(query)].map(({ text }) => text);
  const meant = all.filter((word) => !isStopWord(word, context.locale));
  const words = (meant.length > 0 ? meant : all).slice(0, MAX_WORDS);
  const terms: QueryTerm[] = [];
  const certainties = words.map((word, number): Certainty => {
    const found = findWord(word, number, number === words.length - 1, context);
    terms.push(...found.terms);
    return found.certainty;
  });
  for (const { term, first, count } of findPhrases(words, context)) {
    const numbers = Array.from({ length: count }, (_, at) => first + at);
    terms.push({ term, weight: SYNONYM_WEIGHT, isPrefix: false, words: numbers });
    for (const number of numbers) certainties[number] = 3;
  }
  // What is named first is mostly what the rest is asked of: `shield wait_for`.
  const isOfFirst = ({ words: numbers }: QueryTerm) => words.length > 1 && numbers.includes(0);
  return {
    terms: terms.map((term) => (isOfFirst(term) ? { ...term, weight: term.weight * FIRST_WEIGHT } : term)),
    certainties,
  };
}

function findWord(
  word: string,
  number: number,
  isLast: boolean,
  { locale, tokeniser, vocabulary, isForgiving }: QueryContext,
): { terms: QueryTerm[]; certainty: Certainty } {
  const make = (term: string, weight: number, isPrefix = false): QueryTerm => ({
    term,
    weight,
    isPrefix,
    words: [number],
  });
  const stems = tokeniser.termsOf(word);
  const folded = fold(word);
  const own = [...new Set([...stems, ...stemsOf(folded, locale), folded])];
  const found = own.filter((term) => vocabulary.has(term));
  // The words inside of a name say little beside the name itself, and stand everywhere.
  const known =
    found.includes(folded) && /[._]/.test(folded) ? found.filter((term) => isWholeName(term, folded)) : found;
  const nearTo = (terms: readonly string[]): QueryTerm[] => {
    const near = new Map<string, number>();
    for (const term of isForgiving ? terms : [])
      for (const { term: other, faults } of vocabulary.near(term))
        near.set(other, Math.min(near.get(other) ?? Number.POSITIVE_INFINITY, faults));
    return [...near].map(([term, faults]) => make(term, FAULT_WEIGHTS[faults] ?? 0.2));
  };
  if (/[._]/.test(folded) && !found.some((term) => isWholeName(term, folded))) {
    const meant = nearTo([folded.slice(folded.lastIndexOf('.') + 1)]);
    if (meant.length > 0) return { terms: meant, certainty: 1 };
  }
  const begun = isLast && folded.length >= 4 && vocabulary.hasPrefix(folded) ? [make(folded, 0.5, true)] : [];
  if (known.length > 0) return { terms: [...known.map((term) => make(term, 1)), ...begun], certainty: 3 };
  if (folded.length >= 2 && vocabulary.hasPrefix(folded)) return { terms: [make(folded, 0.8, true)], certainty: 2 };
  // Terms are stems, which may be shorter than the beginning of a word that was typed.
  for (let length = folded.length - 1; length >= Math.max(4, folded.length - 3); length--) {
    const shorter = folded.slice(0, length);
    if (vocabulary.has(shorter)) return { terms: [make(shorter, 0.7)], certainty: 2 };
  }
  const meant = nearTo(own);
  return { terms: meant, certainty: meant.length > 0 ? 1 : 0 };
}

/** Whether a term is a name of a dotted one, and no word inside of it. */
function isWholeName(term: string, dotted: string): boolean {
  return term === dotted || dotted.split('.').some((name) => name === term || name.replaceAll('_', '') === term);
}

/** A term that stands for some words of a query. */
interface PhraseTerm {
  readonly term: string;
  readonly first: number;
  readonly count: number;
}

/** The terms of the pages' own words for phrases of the query, and pairs of words that the pages write as one. */
function findPhrases(
  words: readonly string[],
  { locale, tokeniser, vocabulary, synonyms }: QueryContext,
): PhraseTerm[] {
  const found: PhraseTerm[] = [];
  const stems = words.map((word) => inflectionStems(fold(word.replaceAll('-', '')), locale));
  /** The longest phrase first: that of `цикл подій` is not about `подія`. */
  const taken = new Set<number>();
  for (let count = Math.min(MAX_PHRASE, words.length); count >= 1; count--)
    for (let first = 0; first + count <= words.length; first++) {
      const numbers = Array.from({ length: count }, (_, at) => first + at);
      if (numbers.some((number) => taken.has(number))) continue;
      const phrases = phrasesOf(stems.slice(first, first + count)).flatMap((key) => synonyms.get(key) ?? []);
      for (const phrase of phrases) for (const term of phrase) found.push({ term, first, count });
      if (phrases.length > 0) for (const number of numbers) taken.add(number);
    }
  for (const [first, one] of words.entries()) {
    const other = words[first + 1];
    if (other === undefined) continue;
    for (const term of tokeniser.termsOf(`${one}${other}`))
      if (term.length >= 5 && vocabulary.has(term)) found.push({ term, first, count: 2 });
  }
  return found;
}

/** The keys of a phrase, by the rules of each language. */
export function phrasesOf(stems: readonly (readonly string[])[]): string[] {
  const keys = [0, 1].map((variant) => stems.map((both) => both[variant] ?? both[0] ?? '').join(' '));
  return [...new Set(keys)];
}
