/**
 * `npm run font-table`: writes `packages/docrun/src/draw/text/advances.json`, the advance widths of the characters that the site's own
 * font rules (`src/css/fonts.css`) serve. To be run when the version of @fontsource/inter or these rules change.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { readWoff } from './read-woff.ts';

const root = new URL('../../../../../', import.meta.url);
export const TABLE = fileURLToPath(new URL('packages/docrun/src/draw/text/advances.json', root));

/** The text of the table: for each weight runs of widths, each with the code point that it begins with. */
export function makeAdvances(): string {
  const faces = readFaces();
  const unitsPerEm = new Set(faces.map((face) => face.unitsPerEm));
  if (unitsPerEm.size !== 1) throw new TypeError('the fonts have different units');
  const weights = Map.groupBy(faces, ({ weight }) => weight);
  const table = {
    unitsPerEm: [...unitsPerEm][0],
    weights: Object.fromEntries(
      [...weights].map(([weight, files]) => [weight, toRuns(new Map(files.flatMap(({ widths }) => [...widths])))]),
    ),
  };
  // A run a line: the formatter of the project would put one number on a line.
  return `${JSON.stringify(table, null, 1).replace(/\n {4,}|\n {3}\]/g, (space) => (space.includes(']') ? ']' : ''))}\n`;
}

function readFaces() {
  const css = readFileSync(new URL('src/css/fonts.css', root), 'utf8');
  const { resolve } = createRequire(import.meta.url);
  return [...css.matchAll(/@font-face \{([^}]*)\}/g)].flatMap(([, rules = '']) => {
    const file = /url\("(@fontsource\/[^"]+)\.woff2"\)/.exec(rules)?.[1];
    if (file === undefined) return [];
    const ranges = [...rules.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(
      ([, first = '', last = first]) => [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const,
    );
    // The package has each file twice; WOFF 1.0 is the one that Node can unpack.
    const { unitsPerEm, widths } = readWoff(readFileSync(resolve(`${file}.woff`)));
    const served = [...widths].filter(([code]) => ranges.some(([first, last]) => code >= first && code <= last));
    return [{ weight: /font-weight: (\d+)/.exec(rules)?.[1] ?? '', unitsPerEm, widths: served }];
  });
}

function toRuns(widths: ReadonlyMap<number, number>): Readonly<Record<string, readonly number[]>> {
  const runs: Record<string, number[]> = {};
  let run: number[] = [];
  let next = -1;
  for (const [code, width] of [...widths].sort(([one], [other]) => one - other)) {
    // Control characters are never drawn.
    if (code < 0x20 || (code >= 0x7f && code < 0xa0)) continue;
    if (code !== next) {
      run = [];
      runs[code] = run;
    }
    run.push(width);
    next = code + 1;
  }
  return runs;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TABLE, makeAdvances());
