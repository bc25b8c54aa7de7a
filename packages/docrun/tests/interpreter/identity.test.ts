import { expect, test } from 'vitest';
import {
  formatInterpreter,
  isHosted,
  isOfVersion,
  parseInterpreter,
  pythonMinorOf,
  releaseOf,
  witnessPlace,
} from '../../src/interpreter/identity.ts';

const PYODIDE = { name: 'pyodide', version: '314.0.7' };
const AIOHTTP = { name: 'aiohttp', version: '3.14.5' };
const MULTIPART = { name: 'python-multipart', version: '0.0.20' };
const PYTHON = { kind: 'cpython', host: null, packages: [] } as const;

test.each([
  [
    'cpython-3.14.2 pyodide-314.0.7 virtual',
    { ...PYTHON, version: '3.14.2', minor: '3.14', host: PYODIDE, clock: 'virtual' },
  ],
  [
    'cpython-3.15.0rc1 pyodide-315.0.0-alpha.2 virtual',
    {
      ...PYTHON,
      version: '3.15.0rc1',
      minor: '3.15',
      host: { name: 'pyodide', version: '315.0.0-alpha.2' },
      clock: 'virtual',
    },
  ],
  ['cpython-3.9.18 real', { ...PYTHON, version: '3.9.18', minor: '3.9', clock: 'real' }],
  [
    'cpython-3.13.0 aiohttp-3.14.5 python-multipart-0.0.20 real',
    { ...PYTHON, version: '3.13.0', minor: '3.13', packages: [AIOHTTP, MULTIPART], clock: 'real' },
  ],
  ['gcc-12.2.0 real', { kind: 'gcc', version: '12.2.0', minor: null, host: null, packages: [], clock: 'real' }],
  ['clang-19.1.7 real', { kind: 'clang', version: '19.1.7', minor: null, host: null, packages: [], clock: 'real' }],
] as const)('%s is taken apart and put together again', (identity, interpreter) => {
  expect(parseInterpreter(identity)).toEqual(interpreter);
  expect(formatInterpreter(interpreter)).toBe(identity);
  expect(pythonMinorOf(identity)).toBe(interpreter.minor);
});

test.each([
  '',
  'real',
  'cpython-3.14.2',
  'snake-1.0 virtual',
  'pypy-3.11.1 real',
  'cpython-3.14.2 lunar',
  'cpython-3.14.2 aiohttp real',
  'cpython-3.14.2  real',
  'cpython-latest real',
])('%j is no identity', (identity) => {
  expect(parseInterpreter(identity)).toBeNull();
  expect(pythonMinorOf(identity)).toBeNull();
});

test.each([
  ['cpython-3.12.7 pyodide-0.27.7 virtual', '3.12.7 pyodide', '3.12.7', true],
  ['cpython-3.12.7 real', '3.12', '3.12.7', false],
  ['cpython-3.12.1 aiohttp-3.14.5 real', '3.12', '3.12.1', false],
  ['gcc-12.2.0 real', 'gcc', '12.2.0', false],
])('%s has the place %j among witnesses', (identity, place, release, hosted) => {
  expect([witnessPlace(identity), releaseOf(identity), isHosted(identity)]).toEqual([place, release, hosted]);
});

test('a minor version has many releases', () => {
  const identity = 'cpython-3.12.7 pyodide-0.27.7 virtual';
  const versions = ['3.12', '3.12.7', '3.12.1', '3.1', 'all', 'none'];
  expect(versions.filter((version) => isOfVersion(identity, version))).toEqual(['3.12', '3.12.7']);
});
