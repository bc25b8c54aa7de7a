import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';

vi.mock('@docusaurus/Translate', () => ({
  translate: ({ message }: { message: string }, values: Record<string, string> = {}) =>
    message.replace(/\{(\w+)\}/g, (_whole, name: string) => values[name] ?? ''),
}));
const { Notes } = await import('../../src/components/run-block/notes.tsx');
const { Ending } = await import('../../src/components/run-block/ending.tsx');

const read = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

test('a run that hangs: who waits for what, and no exception', () => {
  const hang = ['cook() waits: oven (Lock) is held by serve()', 'serve(): await bell.wait(): waits'];
  expect(read(renderToStaticMarkup(createElement(Notes, { hang })))).toBe(
    `Meant to hang: the program never ends, because every task waits. ${hang.join(' ')}`,
  );
});

test('a run that ends with an exception on purpose', () => {
  expect(read(renderToStaticMarkup(createElement(Notes, { raises: 'ValueError' })))).toBe(
    'Meant to fail: the run ends with ValueError.',
  );
});

test.each([
  [{ exception: null, exit: 1, hangs: true }, 'Never ends: every task waits'],
  [{ exception: null, exit: 0, hangs: false }, 'Ends without an exception'],
  [{ exception: { type: 'OSError', message: 'x' }, exit: 1, hangs: false }, 'Ends with OSError: x'],
])('the end of a run: %j', (outcome, words) => {
  expect(read(renderToStaticMarkup(createElement(Ending, outcome)))).toBe(words);
});
