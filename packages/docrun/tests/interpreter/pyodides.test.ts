import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { canTrace, PYODIDES } from '../../src/interpreter/pyodides.ts';

interface Locked {
  readonly name?: string;
  readonly version: string;
  readonly integrity?: string;
}
const read = (name: string) => JSON.parse(readFileSync(new URL(`../../interpreters/${name}`, import.meta.url), 'utf8'));
const manifest: { dependencies: Record<string, string> } = read('package.json');
const lock: { packages: Record<string, Locked> } = read('package-lock.json');

test('the releases that are known are those that would be installed', () => {
  const installed = Object.fromEntries(
    Object.entries(manifest.dependencies).map(([name, source]) => [
      name.replace(/^cpython-/, ''),
      source.replace(/^npm:pyodide@/, ''),
    ]),
  );
  expect(installed).toEqual(PYODIDES);
  for (const [python, version] of Object.entries(PYODIDES))
    expect(lock.packages[`node_modules/cpython-${python}`]).toMatchObject({ name: 'pyodide', version });
});

test('each package that would be installed has a hash, and no address', () => {
  const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
  expect(packages.length).toBeGreaterThan(Object.keys(PYODIDES).length);
  for (const [path, locked] of packages) {
    expect(locked.integrity, path).toMatch(/^sha512-/);
    expect(locked).not.toHaveProperty('resolved');
  }
});

test('programs can be traced from 3.12 on', () => {
  expect(['3.9.1', '3.11.3', '3.12.1', '3.15.0rc1'].map(canTrace)).toEqual([false, false, true, true]);
});
