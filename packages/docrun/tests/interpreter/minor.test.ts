import { describe, expect, it, test } from 'vitest';
import { compareVersions, formatMinors, isNext, minorOf } from '../../src/interpreter/minor.ts';

describe('compareVersions', () => {
  test.each([
    ['3.9', '3.10', -1],
    ['3.10', '3.9', 1],
    ['3.12.10', '3.12.9', 1],
    ['3.12', '3.12', 0],
    ['3.12', '3.12.0', 0],
    ['3.15.0rc1', '3.14.10', 1],
    ['3.15.0rc1', '3.15.0', -1],
    ['3.15.0b2', '3.15.0rc1', -1],
    ['3.15.0rc1', '3.15.0rc1', 0],
  ])('%s against %s: %i', (a, b, order) => {
    expect(Math.sign(compareVersions(a, b))).toBe(order);
  });
});

describe('formatMinors', () => {
  test.each([
    [[], ''],
    [['3.10'], '3.10'],
    [['3.10', '3.11'], '3.10, 3.11'],
    [['3.10', '3.11', '3.12'], '3.10–3.12'],
    [['3.10', '3.12', '3.13', '3.14'], '3.10, 3.12–3.14'],
    [['3.9', '3.10', '3.11'], '3.9–3.11'],
    [['3.10', '3.11', '3.12.1'], '3.10, 3.11, 3.12.1'],
    [['3.12.7', '3.13', '3.14', '3.15.0rc1'], '3.12.7, 3.13, 3.14, 3.15.0rc1'],
    [['3.11.7', '3.12.1', '3.13.0'], '3.11.7, 3.12.1, 3.13.0'],
  ])('%j: %s', (minors, text) => {
    expect(formatMinors(minors)).toBe(text);
  });
});

it('knows which minor version a release is of, and what comes next', () => {
  expect(minorOf('3.12.1')).toBe('3.12');
  expect([isNext('3.9', '3.10'), isNext('3.10', '3.12')]).toEqual([true, false]);
});
