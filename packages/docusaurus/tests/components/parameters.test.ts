import { expect, test } from 'vitest';
import { splitParameters } from '../../src/components/signature/parameters.ts';

test.each([
  ['(fut, timeout)', ['fut', 'timeout'], ''],
  ['()', [], ''],
  ['', [], ''],
  ['(*coros_or_futures, return_exceptions=False)', ['*coros_or_futures', 'return_exceptions=False'], ''],
  ['(a, b=(1, 2), c={"x": [3, 4]}) -> int', ['a', 'b=(1, 2)', 'c={"x": [3, 4]}'], ' -> int'],
  [`(mark=',', end=")")`, [`mark=','`, `end=")"`], ''],
])('%s', (signature, parameters, rest) => {
  expect(splitParameters(signature)).toEqual({ parameters, rest });
});
