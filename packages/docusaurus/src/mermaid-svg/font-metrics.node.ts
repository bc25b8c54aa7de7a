import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font as FontFile } from 'fontkit';
import { unshield } from './shield.ts';
import type { Font } from './style.ts';
import type { TextMeter } from './text-meter.ts';

/** The subsets of Inter that a browser would choose from, by `unicode-range`, for our three languages. */
export const subsets = ['latin', 'cyrillic', 'latin-ext', 'cyrillic-ext'] as const;

const resolve = createRequire(import.meta.url).resolve;

/** Path of one font file of `@fontsource/inter`. */
export const fontPath = (subset: (typeof subsets)[number], weight: Font['weight']): string =>
  resolve(`@fontsource/inter/files/inter-${subset}-${weight}-normal.woff2`);

/** Width in ems of a character that Inter lacks: another font draws it, so this can only be a generous guess. */
const unknownWidth = 1;

/** Contextual alternates are off, as in the stylesheet: Inter would draw `->` as one arrow. */
const features = { calt: false };

interface Glyph {
  readonly character: string;
  /** Ems. */
  readonly advance: number;
  readonly font: FontFile | undefined;
}

const isFont = (font: ReturnType<typeof create>): font is FontFile => 'layout' in font;

const openFont = (path: string): FontFile => {
  const font = create(readFileSync(path));
  if (!isFont(font)) throw new TypeError(`${path} is a collection of fonts, not one font`);
  return font;
};

/** One weight of Inter. Widths are sums of advances and pair kerning, each looked up once: shaping is slow. */
class Face {
  readonly #weight: Font['weight'];
  readonly #fonts = new Map<string, FontFile>();
  readonly #glyphs = new Map<string, Glyph>();
  readonly #kerns = new Map<string, number>();

  constructor(weight: Font['weight']) {
    this.#weight = weight;
  }

  /** Width of a text in ems. */
  width(text: string): number {
    let width = 0;
    let previous: Glyph | undefined;
    for (const character of text) {
      const glyph = this.#glyph(character);
      width += glyph.advance + (previous ? this.#kern(previous, glyph) : 0);
      previous = glyph;
    }
    return width;
  }

  #font(subset: (typeof subsets)[number]): FontFile {
    const known = this.#fonts.get(subset);
    if (known) return known;
    const font = openFont(fontPath(subset, this.#weight));
    this.#fonts.set(subset, font);
    return font;
  }

  #glyph(character: string): Glyph {
    const known = this.#glyphs.get(character);
    if (known) return known;
    const code = character.codePointAt(0) ?? 0;
    const isInvisible = code === 0x200b || code === 0x200d || code === 0xfeff;
    const subset = subsets.find((name) => this.#font(name).hasGlyphForCodePoint(code));
    const font = subset && !isInvisible ? this.#font(subset) : undefined;
    const advance = font ? font.layout(character, features).advanceWidth / font.unitsPerEm : unknownWidth;
    const glyph = { character, advance: isInvisible ? 0 : advance, font };
    this.#glyphs.set(character, glyph);
    return glyph;
  }

  #kern(left: Glyph, right: Glyph): number {
    const { font } = left;
    if (!font || font !== right.font) return 0;
    const pair = left.character + right.character;
    const known = this.#kerns.get(pair);
    if (known !== undefined) return known;
    const kern = font.layout(pair, features).advanceWidth / font.unitsPerEm - left.advance - right.advance;
    this.#kerns.set(pair, kern);
    return kern;
  }
}

/** Measures with the font files of `@fontsource/inter`, the ones the site serves. Files are read when first needed. */
export const createFontMeter = (): TextMeter => {
  const faces = { 400: new Face(400), 600: new Face(600) };
  const metrics = openFont(fontPath('latin', 400));
  const ascent = metrics.ascent / metrics.unitsPerEm;
  const descent = -metrics.descent / metrics.unitsPerEm;
  return {
    width: (text, font) =>
      faces[font.weight].width(
        unshield(text)
          .replace(/[ \t\r\n]+/g, ' ')
          .trim(),
      ) * font.size,
    height: (size) => Math.round(ascent * size) + Math.round(descent * size),
  };
};
