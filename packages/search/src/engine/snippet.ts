import { findWords, type Tokeniser } from './tokenise.ts';

/** A piece of a section, and where in it the words stand that were looked for. */
export interface Snippet {
  readonly text: string;
  readonly marks: readonly (readonly [start: number, end: number])[];
}

/** About how many letters are shown. */
const LENGTH = 160;
/** How many letters are shown before the first mark, at least where a word begins there. */
const BEFORE = 40;

/**
 * The piece of a text in which most of the terms stand; its beginning where there are none.
 * @param terms as the index has them
 */
export function cutSnippet(text: string, terms: ReadonlySet<string>, tokeniser: Tokeniser): Snippet {
  const found: { start: number; end: number; terms: readonly string[] }[] = [];
  for (const { text: word, start, end } of findWords(text)) {
    const own = tokeniser.termsOf(word).filter((term) => terms.has(term));
    if (own.length > 0) found.push({ start, end, terms: own });
  }
  let from = 0;
  let most = 0;
  for (const [at, { start }] of found.entries()) {
    const seen = new Set<string>();
    let count = 0;
    for (const other of found.slice(at)) {
      if (other.end > start + LENGTH - BEFORE) break;
      for (const term of other.terms) seen.add(term);
      count++;
    }
    const worth = seen.size + Math.min(count, 9) / 10;
    if (worth > most) {
      most = worth;
      from = start;
    }
  }
  const start = from <= BEFORE ? 0 : startOfWord(text, from - BEFORE, from);
  const end = text.length <= start + LENGTH ? text.length : endOfWord(text, start + LENGTH);
  const head = start > 0 ? '… ' : '';
  const shift = head.length - start;
  return {
    text: `${head}${text.slice(start, end).replace(/\s/g, ' ')}${end < text.length ? '…' : ''}`,
    marks: found
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => [mark.start + shift, mark.end + shift]),
  };
}

function startOfWord(text: string, from: number, to: number): number {
  const space = text.slice(from, to).search(/\s/);
  return space < 0 ? to : from + space + 1;
}

function endOfWord(text: string, to: number): number {
  const space = text.lastIndexOf(' ', to);
  return space > to - 30 ? space : to;
}
