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
  ['<=3.14', '3.14.2', true],
  ['>=3.12.3,<3.13', '3.12.1', false],
  ['>=3.12.3,<3.13', '3.12.10', true],
])('%s and %s: %s', (wanted, version, is) => {
  expect(isFor(wanted, version)).toBe(is);
});
