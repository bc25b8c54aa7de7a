import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test, vi } from 'vitest';
import { changed } from '../../src/remark/changed.ts';
import type { ChangeView } from '../../src/view/change-view.ts';

vi.mock('@docusaurus/Translate', () => ({
  translate: ({ message }: { message: string }, values: Record<string, string> = {}) =>
    message.replace(/\{(\w+)\}/g, (_whole, name: string) => values[name] ?? ''),
}));
// Docusaurus' own modules exist only where it bundles.
vi.mock('@docusaurus/Link', () => ({ default: 'a' }));
const { default: Changed } = await import('../../src/components/changed/index.tsx');

/** What a page shows of a directive: the element that it becomes, as a browser gets it. */
async function show(text: string): Promise<string> {
  const file = { value: text, path: '/site/docs/page.md' };
  const root = unified().use(remarkParse).use(remarkDirective).parse(file);
  const { children } = (await unified().use(changed).run(root, file)) as unknown as {
    children: { name: string; attributes: { name: string; value: { value: string } }[] }[];
  };
  expect(children.map(({ name }) => name)).toEqual(['Changed']);
  const props = Object.fromEntries(
    (children[0]?.attributes ?? []).map(({ name, value }) => [name, JSON.parse(value.value)]),
  );
  return renderToStaticMarkup(createElement(Changed, props as ChangeView));
}
const wordsOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

test('a change names its releases, its source and the run that shows it, with links', async () => {
  const html = await show('::changed{in="3.11.9 3.12.3" issue="gh-111358" run="stop"}');
  expect(wordsOf(html)).toBe('Changed in Python 3.11.9 , 3.12.3 gh-111358 shown by a run');
  expect([...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address)).toEqual([
    'https://docs.python.org/release/3.11.9/whatsnew/changelog.html',
    'https://docs.python.org/release/3.12.3/whatsnew/changelog.html',
    'https://github.com/python/cpython/issues/111358',
    '#run-stop',
  ]);
});

test('a change that no run shows says why', async () => {
  const html = await show('::changed{in="3.8.0" issue="bpo-32528" unseen="too old"}');
  expect(wordsOf(html)).toBe('Changed in Python 3.8.0 bpo-32528 no run shows it: too old');
  expect(html).toContain('https://bugs.python.org/issue32528');
});

test.each([
  ['::changed{issue="gh-1" run="a"}', '::changed needs in'],
  ['::changed{in="3.12.6" issue="112182" run="a"}', '::changed needs in'],
  ['::changed{in="3.12.6" issue="gh-112182" since="3.12"}', 'no attribute "since"'],
])('%s is refused', async (text, reason) => {
  await expect(show(text)).rejects.toThrow(reason);
});
