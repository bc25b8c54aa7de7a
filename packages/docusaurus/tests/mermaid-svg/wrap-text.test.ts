import { expect, test } from 'vitest';
import { wrapText } from '../../src/mermaid-svg/wrap-text.ts';

const measure = (text: string): number => text.length;

test.each([
  ['fits', 'one two', 20, ['one two']],
  ['is even, not greedy', 'one two three four', 14, ['one two', 'three four']],
  ['breaks at <br>', 'one<br/>two<br>three', 20, ['one', 'two', 'three']],
  ['cuts a word after a mark', 'background_refresh_worker', 12, ['background_', 'refresh_', 'worker']],
  ['cuts a word anywhere if it must', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
  ['collapses spaces', '  one   two ', 20, ['one two']],
  ['is one empty line for nothing', '', 20, ['']],
])('a text %s', (_name, text, width, lines) => {
  expect(wrapText(text, width, measure)).toEqual(lines);
});
