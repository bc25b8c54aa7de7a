import { fold } from './fold.ts';
import type { SearchLanguage } from './language.ts';
import { stem } from './stem/index.ts';

/** A word of a text, or a dotted name, and where it stands. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const STOP_WORDS: Readonly<Record<SearchLanguage, ReadonlySet<string>>> = {
  uk: words('і й та або але що як це на у в до з із за по не для від при про є чи його її їх щоб коли'),
  ru: words('и или но что как это на в во до с со из за по не для от при про его ее их чтобы когда а к о об'),
  en: words('the a an and or of to in on at by is are it its be that this'),
};

const WORD = /[\p{L}\p{N}_]+(?:['’ʼ]\p{L}+)*(?:[.-][\p{L}\p{N}_]+(?:['’ʼ]\p{L}+)*)*/gu;
const CYRILLIC = /\p{Script=Cyrillic}/u;
/** `wait_for`, `loop.time`, `TaskGroup`, `FIRST_COMPLETED`. */
const IDENTIFIER = /[._]|\p{Ll}\p{Lu}|^\p{Lu}{3,}/u;
/** How many words are remembered with their terms. */
const MAX_REMEMBERED = 50_000;

/** Takes texts of one language apart. */
export interface Tokeniser {
  /** The terms that a word is found by: of `Queue.get_nowait` itself, `queue`, `get_nowait`, `getnowait`, `get`, `nowait`. */
  termsOf(word: string): readonly string[];
  /** The terms of all words of a text, in order. */
  tokenise(text: string): string[];
}

/** Finds the words of a text, in order. */
export function* findWords(text: string): Generator<Word> {
  for (const match of text.matchAll(WORD))
    yield { text: match[0], start: match.index, end: match.index + match[0].length };
}

export function isStopWord(word: string, locale: SearchLanguage): boolean {
  return STOP_WORDS[locale].has(fold(word));
}

/** The parts of a name in lower case: `getNowait` and `get_nowait` have two. */
export function partsOf(name: string): string[] {
  return name
    .split(/[_\s.-]+/)
    .filter((part) => part !== '')
    .flatMap((part) =>
      part
        .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
        .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
        .split(' '),
    )
    .map((part) => part.toLowerCase());
}

/** @param module whose name in front of another says nothing, such as `asyncio`; empty: there is none */
export function createTokeniser(language: SearchLanguage, module = ''): Tokeniser {
  const silent = new Set(module.toLowerCase().split('.'));
  const known = new Map<string, readonly string[]>();
  const termsOf = (word: string): readonly string[] => {
    const remembered = known.get(word);
    if (remembered) return remembered;
    const terms = makeTerms(word, language, silent);
    if (known.size >= MAX_REMEMBERED) known.clear();
    known.set(word, terms);
    return terms;
  };
  return {
    termsOf,
    tokenise(text) {
      const terms: string[] = [];
      for (const word of findWords(text)) for (const term of termsOf(word.text)) terms.push(term);
      return terms;
    },
  };
}

function makeTerms(word: string, locale: SearchLanguage, silent: ReadonlySet<string>): readonly string[] {
  if (CYRILLIC.test(word)) return wordTerms(word.split(/[.-]/), word.includes('-'), locale);
  if (!IDENTIFIER.test(word)) return wordTerms(word.split('-'), word.includes('-'), locale);
  const names = word.split('.').filter((name) => name !== '');
  const terms = new Set<string>();
  if (names.length > 1) terms.add(word.toLowerCase());
  for (const name of names) {
    const bare = name.toLowerCase().replace(/^_+|_+$/g, '');
    if (bare === '' || (names.length > 1 && silent.has(bare))) continue;
    terms.add(bare);
    terms.add(bare.replaceAll('_', ''));
    const parts = partsOf(name);
    if (parts.length > 1) for (const part of parts) terms.add(stem(fold(part), locale));
  }
  return [...terms];
}

/** The parts of a word with hyphens, and the whole without them: `тайм-аут` is found by «таймаут». */
function wordTerms(parts: readonly string[], isWhole: boolean, locale: SearchLanguage): readonly string[] {
  const terms = new Set<string>();
  for (const word of isWhole && parts.length > 1 ? [parts.join(''), ...parts] : parts) {
    const folded = fold(word);
    if (folded !== '' && !STOP_WORDS[locale].has(folded)) terms.add(stem(folded, locale));
  }
  return [...terms];
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').map(fold));
}
