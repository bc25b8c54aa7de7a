import type { Font } from '../style.ts';
import { type Breaks, findBreaks } from './break-lines.ts';
import { widthOf } from './text-width.ts';
import { cutWord, type Word, wordsOf } from './words.ts';

/** A text broken into lines; the width of the widest one in pixels. */
export interface Lines {
  readonly lines: readonly string[];
  readonly width: number;
}

/** What a paragraph is broken into where words wider than `below` are cut. */
interface Way {
  /** The way is for lines narrower than this. */
  readonly below: number;
  readonly breaks: Breaks;
  readonly cuts: number;
}

/** A cut word costs as much as a third of a line more. */
const CUT = 1 / 3;

/** A text that is broken into as few lines as fit. */
export class Label {
  readonly font: Font;
  /** The narrowest width that it fits in, in pixels. */
  readonly least: number;
  /** The widths at which it may cost less than below them, ascending. */
  readonly widths: readonly number[];
  private readonly paragraphs: readonly (readonly Way[])[];

  /** @param paragraphs each begins a line */
  constructor(paragraphs: readonly string[], font: Font) {
    this.font = font;
    this.paragraphs = paragraphs.map((paragraph) => waysOf(wordsOf(paragraph, font), font));
    this.least = Math.max(0, ...this.paragraphs.map((ways) => ways.at(-1)?.breaks.widths.at(-1) ?? 0));
    const widths = this.paragraphs.flatMap((ways) => ways.flatMap(({ breaks }) => breaks.widths));
    this.widths = [...new Set(widths)].filter((width) => width > this.least).sort((one, other) => one - other);
  }

  /** How hard it is to read at a width: its lines, and a little more where words are cut. */
  cost(width: number): number {
    let cost = 0;
    for (const ways of this.paragraphs) {
      const way = chooseWay(ways, width);
      cost += way.count + CUT * way.cuts;
    }
    return cost;
  }

  /** @param width at least `least` */
  at(width: number): Lines {
    const lines = this.paragraphs.flatMap((ways) => {
      const { breaks, count } = chooseWay(ways, width);
      return breaks.lines(count, width);
    });
    return { lines, width: Math.max(0, ...lines.map((line) => widthOf(line, this.font))) };
  }
}

function chooseWay(ways: readonly Way[], width: number): { breaks: Breaks; count: number; cuts: number } {
  // Where not even the last way fits, such as a name wider than everything, it is taken all the same.
  const way = ways.findLast(({ below }) => width < below) ?? ways[0];
  if (way === undefined) return { breaks: { widths: [], lines: () => [] }, count: 0, cuts: 0 };
  const { breaks, cuts } = way;
  const found = breaks.widths.findIndex((own) => own <= width + 0.01);
  return { breaks, cuts, count: found === -1 ? breaks.widths.length : found + 1 };
}

/** First without cuts; then with the widest word cut, with the two widest, and so on. */
function waysOf(words: readonly Word[], font: Font): readonly Way[] {
  const space = widthOf(' ', font);
  const whole: readonly Word[] = words.length > 0 ? words : [{ text: '', width: 0, isSpaced: false, depth: 0 }];
  const ways: Way[] = [{ below: Infinity, breaks: findBreaks(whole, space), cuts: 0 }];
  const cut = words.map((word) => cutWord(word, font));
  const cuttable = words.filter((_, index) => (cut[index]?.length ?? 1) > 1);
  for (const { width } of cuttable.toSorted((one, other) => other.width - one.width)) {
    const parts = words.map((word, index) => (word.width >= width ? (cut[index] ?? [word]) : [word]));
    const cuts = parts.filter(({ length }) => length > 1).length;
    if (cuts > (ways.at(-1)?.cuts ?? 0)) ways.push({ below: width, breaks: findBreaks(parts.flat(), space), cuts });
  }
  return ways;
}
