import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toMermaid } from '../../src/diagram/to-mermaid.ts';
import { drawSequence } from '../../src/draw/index.ts';
import { picture } from './arbitrary-picture.ts';
import { readMermaid } from './read-mermaid.ts';
import { parseSvg, readSvg, shownOf } from './read-svg.ts';
import { loadSitePictures } from './site-pictures.ts';

/** Readers copy a picture's Mermaid text: Mermaid's own parser must see in it what we have drawn. */
const about = { id: 'test', title: 'A title', description: 'A description', lang: 'en' };

test('reads in the text of every diagram of the site, in all languages, what the SVG shows', async () => {
  const pictures = await loadSitePictures();
  expect(new Set(pictures.map(({ locale }) => locale)).size).toBe(3);
  for (const { picture, mermaid, place } of pictures)
    expect(await readMermaid(mermaid), place).toEqual(readSvg(parseSvg(drawSequence(picture, about))));
});

const folder = new URL('../diagram/', import.meta.url);
const files = globSync('**/*.mmd', { cwd: folder.pathname });

test.each(files)('reads %s', async (file) => {
  const { lanes, steps } = await readMermaid(readFileSync(new URL(file, folder), 'utf8'));
  expect(lanes.length).toBeGreaterThan(0);
  expect(steps.length).toBeGreaterThan(0);
});

test('reads any picture as it is', async () => {
  await fc.assert(
    fc.asyncProperty(picture, async (any) => {
      expect(await readMermaid(toMermaid(any, about))).toEqual(shownOf(any));
    }),
    { numRuns: 100 },
  );
});
