import { inflateSync } from 'node:zlib';

/** What a font file says of the width of its characters, in units of which `unitsPerEm` make an em. */
export interface FontWidths {
  readonly unitsPerEm: number;
  /** By code point. */
  readonly widths: ReadonlyMap<number, number>;
}

/**
 * Reads a font of the format WOFF 1.0 (https://www.w3.org/TR/WOFF/); the tables in it are those of OpenType
 * (https://learn.microsoft.com/typography/opentype/spec/otff).
 */
export function readWoff(file: Buffer): FontWidths {
  if (file.toString('latin1', 0, 4) !== 'wOFF') throw new TypeError('not a WOFF 1.0 file');
  const table = (name: string): Buffer => {
    for (let index = 0; index < file.readUInt16BE(12); index += 1) {
      const entry = 44 + 20 * index;
      if (file.toString('latin1', entry, entry + 4) !== name) continue;
      const [start, packed, size] = [4, 8, 12].map((at) => file.readUInt32BE(entry + at)) as [number, number, number];
      const bytes = file.subarray(start, start + packed);
      return packed < size ? inflateSync(bytes) : bytes;
    }
    throw new TypeError(`the font has no table ${name}`);
  };
  const [metrics, count] = [table('hmtx'), table('hhea').readUInt16BE(34)];
  // Glyphs past the last width are as wide as that.
  const widthOf = (glyph: number): number => metrics.readUInt16BE(4 * Math.min(glyph, count - 1));
  return {
    unitsPerEm: table('head').readUInt16BE(18),
    widths: new Map([...readGlyphs(table('cmap'))].map(([code, glyph]) => [code, widthOf(glyph)])),
  };
}

/** Glyphs by code point, of a `cmap` whose Unicode subtable has format 4 or 12. */
function* readGlyphs(cmap: Buffer): Generator<readonly [code: number, glyph: number]> {
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) =>
    cmap.subarray(cmap.readUInt32BE(8 + 8 * index)),
  );
  const byFormat = (format: number) => subtables.find((subtable) => subtable.readUInt16BE(0) === format);
  const [long, short] = [byFormat(12), byFormat(4)];
  if (long) {
    for (let at = 16; at < 16 + 12 * long.readUInt32BE(12); at += 12) {
      const [first, last, glyph] = [0, 4, 8].map((part) => long.readUInt32BE(at + part)) as [number, number, number];
      for (let code = first; code <= last; code += 1) yield [code, glyph + code - first];
    }
  } else if (short) {
    const size = short.readUInt16BE(6);
    for (let at = 14; at < 14 + size; at += 2) {
      const [last, first] = [short.readUInt16BE(at), short.readUInt16BE(at + size + 2)];
      const [delta, range] = [short.readInt16BE(at + 2 * size + 2), short.readUInt16BE(at + 3 * size + 2)];
      for (let code = first; code <= last && code < 0xffff; code += 1) {
        const listed = range === 0 ? code : short.readUInt16BE(at + 3 * size + 2 + range + 2 * (code - first));
        const glyph = range > 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
        if (glyph > 0) yield [code, glyph];
      }
    }
  } else throw new TypeError('the font has no cmap of format 4 or 12');
}
