import { expect, it } from 'vitest';
import { parsePage } from '../../src/block/parse-page.ts';

const PLACE = { file: 'docs/page.md', path: 'page', locale: 'uk' } as const;
const words = (source: string): number => parsePage(source, PLACE).words;

it.each([
  ['a paragraph', 'Один потік, два завдання.', 4],
  ['words with joints', 'М’яч і well-known `wait_for`, 3.14!', 5],
  ['a heading without its id', '## Як це працює {#how}', 3],
  ['a link without its target', 'Див. [gather](../tasks/gather.md#first-error) тут', 3],
  ['a table', '| назва | час |\n| --- | --- |\n| суп | 2 с |', 5],
  ['a list', '- один\n- два слова', 3],
  ['what has a colon inside', 'О 12:30, `npm run bench:search`', 7],
])('counts the words of %s', (_, source, count) => {
  expect(words(source)).toBe(count);
});

it('leaves out front matter, blocks, formulas, directives and sources', () => {
  const source = [
    '---\ntitle: Назва\n---',
    '# Слово {#word}',
    '```python id="a"\nx = 1\n```',
    '$$\nx + y\n$$',
    '::signature{of="asyncio.run"}',
    '## Джерела {#sources}',
    '- Документація Python',
  ].join('\n\n');
  expect(words(source)).toBe(1);
});
