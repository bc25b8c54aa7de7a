interface Piece {
  readonly text: string;
  /** Whether a space stood before it. */
  readonly isSpaced: boolean;
}

type Measure = (text: string) => number;

/** Cuts a word that is too wide: after `_ . , ( ) = / -` where that suffices, else anywhere. No hyphen: it may be code. */
const cutWord = (word: string, maxWidth: number, measure: Measure): readonly string[] => {
  const parts: string[] = [];
  let part = '';
  for (const chunk of word.split(/(?<=[_.,()=/-])/)) {
    if (part && measure(part + chunk) > maxWidth) {
      parts.push(part);
      part = '';
    }
    for (const character of chunk) {
      if (part && measure(part + character) > maxWidth) {
        parts.push(part);
        part = '';
      }
      part += character;
    }
  }
  return part ? [...parts, part] : parts;
};

const toPieces = (text: string, maxWidth: number, measure: Measure): readonly Piece[] =>
  text
    .split(/[ \t\n]+/)
    .filter(Boolean)
    .flatMap((word) => {
      const parts = measure(word) > maxWidth ? cutWord(word, maxWidth, measure) : [word];
      return parts.map((part, index) => ({ text: part, isSpaced: index === 0 }));
    });

const fill = (pieces: readonly Piece[], width: number, measure: Measure): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const { text, isSpaced } of pieces) {
    const longer = line && isSpaced ? `${line} ${text}` : line + text;
    if (line && measure(longer) > width) {
      lines.push(line);
      line = text;
    } else {
      line = longer;
    }
  }
  return line ? [...lines, line] : lines;
};

/**
 * Breaks a text into as few lines as fit and makes those about equally wide, so that two lines do not end in a single word.
 *
 * @param maxWidth Pixels that no line exceeds (but for a single character wider than that).
 * @returns At least one line; `<br>` in the text always breaks.
 */
export const wrapText = (text: string, maxWidth: number, measure: Measure): readonly string[] => {
  const lines = text.split(/<\/?br\s*\/?>/i).flatMap((paragraph) => {
    const pieces = toPieces(paragraph, maxWidth, measure);
    const greedy = fill(pieces, maxWidth, measure);
    if (greedy.length < 2) return greedy;
    let low = maxWidth / 2;
    let high = maxWidth;
    while (high - low > 4) {
      const middle = (low + high) / 2;
      if (fill(pieces, middle, measure).length > greedy.length) low = middle;
      else high = middle;
    }
    return fill(pieces, high, measure);
  });
  return lines.length > 0 ? lines : [''];
};
