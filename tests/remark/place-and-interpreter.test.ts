import { describe, expect, test } from 'vitest';
import { describeInterpreter } from '../../src/remark/interpreter.ts';
import { toPagePlace } from '../../src/remark/page-place.ts';

describe('toPagePlace', () => {
  test.each([
    ['docs/tasks/wait-for.md', { locale: 'uk', path: 'tasks/wait-for' }],
    ['i18n/ru/docusaurus-plugin-content-docs/current/sync/lock.mdx', { locale: 'ru', path: 'sync/lock' }],
    ['i18n/en/code.json', null],
    ['README.md', null],
  ])('%s', (file, place) => {
    expect(toPagePlace(file)).toEqual(place);
  });
});

describe('describeInterpreter', () => {
  test('a name for readers', () => {
    expect(describeInterpreter('cpython-3.14.2 pyodide-314.0.7 virtual')).toEqual({
      interpreter: 'CPython 3.14.2',
      clock: 'virtual',
    });
  });

  test.each(['', 'cpython-3.14.2', 'snake-1.0 virtual', 'cpython-3.14.2 lunar'])('%j is refused', (identity) => {
    expect(() => describeInterpreter(identity)).toThrow('no');
  });
});
