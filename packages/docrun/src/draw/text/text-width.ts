import type { Font } from '../style.ts';
import table from './advances.json' with { type: 'json' };

/** Ems of a character that the table lacks, which another font draws: a generous guess, so that boxes never are too narrow. */
const UNKNOWN = 1;
const EMOJI = 1.4;

const ADVANCES: Readonly<Record<Font['weight'], ReadonlyMap<string, number>>> = {
  400: readRuns(table.weights[400]),
  600: readRuns(table.weights[600]),
};

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * The width of a text in pixels, as the font of the site draws it. Kerning is left out: it makes texts narrower by up to a
 * twentieth, and seldom wider, by a pixel at most.
 */
export function widthOf(text: string, { size, weight }: Font): number {
  const advances = ADVANCES[weight];
  let ems = 0;
  for (const character of text) {
    const advance = advances.get(character);
    if (advance === undefined) return strangeWidth(text, advances) * size;
    ems += advance;
  }
  return ems * size;
}

/** The parts of a text that a reader takes for one character each. */
export function charactersOf(text: string): readonly string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** The width in ems of a text with characters outside of the table: several of them may be drawn as one. */
function strangeWidth(text: string, advances: ReadonlyMap<string, number>): number {
  let ems = 0;
  for (const character of charactersOf(text)) {
    if (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(character) && !advances.has(character)) ems += EMOJI;
    else for (const part of character) ems += advances.get(part) ?? (/[\p{M}\p{Cf}]/u.test(part) ? 0 : UNKNOWN);
  }
  return ems;
}

function readRuns(runs: Readonly<Record<string, readonly number[]>>): ReadonlyMap<string, number> {
  const advances = new Map<string, number>();
  for (const [first, widths] of Object.entries(runs))
    for (const [index, width] of widths.entries())
      advances.set(String.fromCodePoint(Number(first) + index), width / table.unitsPerEm);
  return advances;
}
