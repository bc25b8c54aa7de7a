import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PRIMITIVES, primitivesOf, SECTIONS } from '../../src/site/primitives.ts';

test('every primitive has a page and every page of a section is a primitive', () => {
  const pages = SECTIONS.flatMap(({ id }) => globSync(`docs/${id}/*.md`)).map((file) => file.slice(5, -3));
  expect(pages.sort()).toEqual([...PRIMITIVES].sort());
});

test('every primitive belongs to one section', () => {
  expect(SECTIONS.flatMap(primitivesOf)).toEqual(PRIMITIVES);
});
