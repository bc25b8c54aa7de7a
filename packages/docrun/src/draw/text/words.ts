import type { Font } from '../style.ts';
import { charactersOf, widthOf } from './text-width.ts';

/** What no line break goes through. */
export interface Word {
  readonly text: string;
  readonly width: number;
  /** Whether a space stands before it where it does not begin a line. */
  readonly isSpaced: boolean;
  /** Brackets that are open where it begins: a line break does less harm between the arguments of a call than inside of one. */
  readonly depth: number;
}

/** Pixels that a name may be wide before it is cut too; some forty letters. */
const WIDEST_NAME = 300;

/** The words of a text, as spaces part them. */
export function wordsOf(text: string, font: Font): readonly Word[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  return measure(words, font, 0).map((word, index) => ({ ...word, isSpaced: index > 0 }));
}

function measure(parts: readonly string[], font: Font, open: number): readonly Omit<Word, 'isSpaced'>[] {
  let depth = open;
  return parts.map((text) => {
    const word = { text, width: widthOf(text, font), depth };
    for (const bracket of text.match(/[()[\]{}]/g) ?? [])
      depth = Math.max(0, depth + ('([{'.includes(bracket) ? 1 : -1));
    return word;
  });
}

/** Cuts a word, which may be code, where no name of it is cut: after `(`, `[`, `{`, `,`, `=`, `/`, `|` and `;`. */
export function cutWord(word: Word, font: Font): readonly Word[] {
  const parts = word.text
    .split(/(?<=[([{,=/|;])(?![)\]},=/|;])/)
    .flatMap((part) => (widthOf(part, font) > WIDEST_NAME ? cutName(part, font) : part));
  return measure(parts, font, word.depth).map((part, index) => ({ ...part, isSpaced: index === 0 && word.isSpaced }));
}

/** Cuts what is wider than any name that a person would give: after `_`, `.` or `-` where that suffices, else anywhere. */
function cutName(name: string, font: Font): readonly string[] {
  const parts: string[] = [];
  let part = '';
  const add = (more: string): boolean => {
    if (part !== '' && widthOf(part + more, font) > WIDEST_NAME) {
      parts.push(part);
      part = '';
    }
    part += more;
    return widthOf(part, font) <= WIDEST_NAME;
  };
  for (const chunk of name.split(/(?<=[_.-])(?![_.-])/)) {
    const before = part;
    const count = parts.length;
    if (add(chunk)) continue;
    parts.length = count;
    part = before;
    for (const character of charactersOf(chunk)) add(character);
  }
  return [...parts, part];
}
