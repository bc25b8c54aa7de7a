import { expect, test } from 'vitest';
import { NO_FRONT_MATTER } from '../../src/block/front-matter.ts';
import { type Category, parseCategory } from '../../src/chapter/category.ts';
import { inReadingOrder } from '../../src/chapter/reading-order.ts';

const AT = { line: 1, column: 1 };

function read(path: string, value?: number, ending = '.md') {
  const front = value === undefined ? NO_FRONT_MATTER : { ...NO_FRONT_MATTER, position: { value, at: AT } };
  return { page: { path, file: `docs/${path}${ending}`, front } };
}

function categories(positions: Readonly<Record<string, number>>): Map<string, Category> {
  return new Map(Object.entries(positions).map(([folder, position]) => [folder, { file: '', position, faults: [] }]));
}

function order(pages: readonly ReturnType<typeof read>[], positions: Readonly<Record<string, number>> = {}): string[] {
  return inReadingOrder(pages, categories(positions)).map(({ page }) => page.path);
}

test('folders come by their position, pages by theirs', () => {
  const pages = [read('b/two', 2), read('a/last', 3), read('b/one', 1.5), read('a/first', -1)];
  expect(order(pages, { a: 20, b: 10 })).toEqual(['b/one', 'b/two', 'a/first', 'a/last']);
});

test('what has no position comes last, what has the same by the name of its file', () => {
  const pages = [read('b/x'), read('a/z'), read('a/y', 1), read('a/b', 1), read('a/a')];
  expect(order(pages, { b: 1 })).toEqual(['b/x', 'a/b', 'a/y', 'a/a', 'a/z']);
});

test('an index page is a page among the others', () => {
  expect(order([read('a/index', 20), read('a/one', 10), read('a/two', 30)])).toEqual(['a/one', 'a/index', 'a/two']);
});

test('folders inside of folders stand among the pages', () => {
  const pages = [read('a/one', 1), read('a/in/x', 9), read('a/in/y', 1), read('a/three', 3), read('top', 0)];
  expect(order(pages, { a: 1, 'a/in': 2 })).toEqual(['top', 'a/one', 'a/in/y', 'a/in/x', 'a/three']);
});

test('the place of a folder is that of the first locale', () => {
  expect(parseCategory('f', '{"label": "A", "position": 3}', true)).toMatchObject({ label: 'A', position: 3 });
  expect(parseCategory('f', '{"label": "A", "position": 3}', false)).not.toHaveProperty('position');
});
