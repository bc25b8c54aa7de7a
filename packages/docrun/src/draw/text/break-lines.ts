import type { Word } from './words.ts';

/** The ways to break some words into lines, by how many lines: the first of them for one line, the last for a line a word. */
export interface Breaks {
  /** How wide the widest line is where it is as narrow as can be. */
  readonly widths: readonly number[];
  /** Lines of about the same width, none wider than `most`, and as few as can be that begin inside of brackets. */
  lines(count: number, most: number): readonly string[];
}

/** How much wider than need be a line may be for the sake of a better break. */
const SLACK = 1.4;
/** How much more uneven, in pixels, two lines may be for each bracket that the break does not stand in. */
const INSIDE = 40;

/** More lines than these no label has, however narrow it has to be. */
const MOST_LINES = 24;

/** @param space how wide a space is */
export function findBreaks(words: readonly Word[], space: number): Breaks {
  const lineWidths = words.map((_, from) => widthsFrom(words, from, space));
  /** How wide a line is from one word up to, and without, another. */
  const lineWidth = (from: number, to: number): number => lineWidths[from]?.[to - from - 1] ?? 0;

  const widths: number[] = [];
  // How wide the widest of some lines is, by the number of words that they hold.
  let narrowest: readonly number[] = [0, ...words.map(() => Infinity)];
  for (let count = 1; count <= Math.min(words.length, MOST_LINES); count += 1) {
    const before = narrowest;
    const cost = (from: number, to: number): number => Math.max(before[from] ?? Infinity, lineWidth(from, to));
    narrowest = [Infinity, ...words.map((_, last) => best(last + 1, (from) => cost(from, last + 1)).cost)];
    widths.push(narrowest.at(-1) ?? 0);
  }

  function lines(count: number, most: number): readonly string[] {
    const least = widths[count - 1] ?? 0;
    const limit = Math.max(least, Math.min(most, least * SLACK)) + 0.01;
    let costs: readonly number[] = [0, ...words.map(() => Infinity)];
    const starts: number[][] = [];
    for (let line = 0; line < count; line += 1) {
      const before = costs;
      const chosen = words.map((_, last) =>
        best(last + 1, (from) => {
          const own = lineWidth(from, last + 1);
          const inside = from > 0 ? (words[from]?.depth ?? 0) * INSIDE : 0;
          return own > limit ? Infinity : (before[from] ?? Infinity) + own ** 2 + inside ** 2;
        }),
      );
      starts.push(chosen.map(({ from }) => from));
      costs = [Infinity, ...chosen.map(({ cost }) => cost)];
    }
    const broken: string[] = [];
    let end = words.length;
    for (const ends of starts.toReversed()) {
      const from = ends[end - 1] ?? 0;
      broken.unshift(join(words.slice(from, end)));
      end = from;
    }
    return broken;
  }
  return { widths, lines };
}

/** The widths of the lines that begin with one word: of that word alone, of two words, and so on. */
function widthsFrom(words: readonly Word[], from: number, space: number): readonly number[] {
  let sum = 0;
  return words.slice(from).map(({ width, isSpaced }, index) => {
    sum += width + (index > 0 && isSpaced ? space : 0);
    return sum;
  });
}

/** The beginning that costs least, of those before `to`; the last one of several, so that the first lines are the longer ones. */
function best(to: number, cost: (from: number) => number): { readonly from: number; readonly cost: number } {
  let found = { from: 0, cost: Infinity };
  for (let from = 0; from < to; from += 1) {
    const own = cost(from);
    if (own <= found.cost) found = { from, cost: own };
  }
  return found;
}

function join(words: readonly Word[]): string {
  return words.map(({ text, isSpaced }, index) => (index > 0 && isSpaced ? ` ${text}` : text)).join('');
}
