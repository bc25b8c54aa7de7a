import { expect, test } from 'vitest';
import { changedLines } from '../../src/view/changed-lines.ts';

test.each([
  ['the same', 'a\nb\n', 'a\nb\n', []],
  ['a line in the middle', 'a\nX\nc\n', 'a\nb\nc\n', [1]],
  ['lines at the end', 'a\nb\nc\n', 'a\n', [1, 2]],
  ['a line that only the other has', 'a\nc\n', 'a\nb\nc\n', []],
  ['a line that moved', 'b\nc\na\n', 'a\nb\nc\n', [2]],
  ['no LF at the end', 'a\nb', 'a\nb\n', []],
  ['nothing to compare with', 'a\n', '', []],
  ['nothing', '', 'a\n', []],
])('%s', (_name, text, other, changed) => {
  expect(changedLines(text, other)).toEqual(changed);
});
