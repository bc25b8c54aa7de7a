import { fileURLToPath } from 'node:url';
import { openProject } from 'docrun';
import { expect, test } from 'vitest';
import { collectDocuments, collectSignatures } from '../../packages/search/src/engine/collect.node.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

test.each(['uk', 'ru', 'en'] as const)('every recorded name has a place on the pages in %s', async (locale) => {
  const defined = new Set((await collectDocuments(ROOT, locale)).flatMap(({ defines }) => defines));
  expect([...collectSignatures(openProject(ROOT)).keys()].filter((name) => !defined.has(name))).toEqual([]);
});
