import { describe, expect, test } from 'vitest';
import { describeInterpreter } from '../../src/view/interpreter.ts';
import { toPageName } from '../../src/view/page-place.ts';

describe('toPageName', () => {
  test.each([
    ['docs/tasks/wait-for.md', { locale: 'uk', path: 'tasks/wait-for' }],
    ['i18n/ru/docusaurus-plugin-content-docs/current/sync/lock.mdx', { locale: 'ru', path: 'sync/lock' }],
    ['i18n/en/code.json', null],
    ['README.md', null],
  ])('%s', (file, place) => {
    expect(toPageName(file)).toEqual(place);
  });
});

describe('describeInterpreter', () => {
  test.each([
    ['cpython-3.14.2 pyodide-314.0.7 virtual', { interpreter: 'CPython 3.14.2', packages: [], clock: 'virtual' }],
    ['cpython-3.13.0 real', { interpreter: 'CPython 3.13.0', packages: [], clock: 'real' }],
    [
      'cpython-3.13.0 aiohttp-3.14.5 python-multipart-0.0.20 real',
      { interpreter: 'CPython 3.13.0', packages: ['aiohttp 3.14.5', 'python-multipart 0.0.20'], clock: 'real' },
    ],
    ['gcc-12.2.0 real', { interpreter: 'GCC 12.2.0', packages: [], clock: null }],
    ['clang-19.1.7 real', { interpreter: 'Clang 19.1.7', packages: [], clock: null }],
  ])('%s', (identity, described) => {
    expect(describeInterpreter(identity)).toEqual(described);
  });

  test.each([
    '',
    'cpython-3.14.2',
    'snake-1.0 virtual',
    'cpython-3.14.2 lunar',
    'cpython-3.14.2 aiohttp real',
    'cpython-3.14.2  real',
  ])('%j is refused', (identity) => {
    expect(() => describeInterpreter(identity)).toThrow('no');
  });
});
