import { mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { foldersOfPython } from '../../../src/run/native/python-names.node.ts';

function makeFolder(...programs: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'docrun-names-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'bin'));
  for (const name of programs) writeFileSync(join(folder, 'bin', name), '');
  return folder;
}

it('leaves an interpreter alone that has the usual names', () => {
  const folder = makeFolder('python', 'python3', 'python3.14');
  expect(foldersOfPython(join(folder, 'bin/python3.14'), folder)).toEqual([join(folder, 'bin')]);
});

it('gives an interpreter the names that it lacks, each time', () => {
  const folder = makeFolder('python3', 'python3.14');
  const python = join(folder, 'bin/python3.14');
  for (const _ of [1, 2]) expect(foldersOfPython(python, folder)).toEqual([join(folder, 'names'), join(folder, 'bin')]);
  expect(readlinkSync(join(folder, 'names/python'))).toBe(python);
});
