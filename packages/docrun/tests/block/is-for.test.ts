import { expect, it } from 'vitest';
import { isFor } from '../../src/block/is-for.ts';

it.each([
  ['>=3.12', '3.14', true],
  ['>=3.12', '3.9', false],
  ['<3.12', '3.14', false],
  ['>3.14', '3.14', false],
  ['<=3.14', '3.14', true],
  ['==3.14', '3.14', true],
  ['!=3.14', '3.14', false],
  ['>=3.11, <3.14', '3.13', true],
  ['>=3.11,<3.14', '3.14', false],
])('%s and %s: %s', (wanted, version, is) => {
  expect(isFor(wanted, version)).toBe(is);
});
