import { fileURLToPath } from 'node:url';
import { collectDocuments, collectNames } from '@docrun/search/make-index';
import { openProject } from 'docrun';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

test.each(['uk', 'ru', 'en'] as const)('every recorded name has a place on the pages in %s', async (locale) => {
  const defined = new Set((await collectDocuments(ROOT, locale)).flatMap(({ defines }) => defines));
  expect([...collectNames(openProject(ROOT)).signatures.keys()].filter((name) => !defined.has(name))).toEqual([]);
});
