import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { toolVersion } from '../../src/cache/tool-version.node.ts';

let root = '';
const write = (file: string, text: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
const version = () => toolVersion(join(root, 'node_modules/docrun/src'));
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'docrun-tool-'));
  write('node_modules/.package-lock.json', '{"zod":"1"}');
  write('node_modules/docrun/src/index.ts', 'one');
  write('node_modules/docrun/src/rule/a.ts', 'two');
});
afterEach(() => rmSync(root, { recursive: true }));

it('stays while nothing changes', () => {
  const before = version();
  expect(before).toMatch(/^[0-9a-f]{64}$/);
  expect(version()).toBe(before);
});

it.each([
  ['a file of the tool', () => write('node_modules/docrun/src/rule/a.ts', 'three')],
  ['a new file of the tool', () => write('node_modules/docrun/src/rule/b.ts', '')],
  ['a file that is gone', () => rmSync(join(root, 'node_modules/docrun/src/rule'), { recursive: true })],
  [
    'text moved from one file to the next',
    () => {
      write('node_modules/docrun/src/index.ts', 'onet');
      write('node_modules/docrun/src/rule/a.ts', 'wo');
    },
  ],
  ['the packages that are installed', () => write('node_modules/.package-lock.json', '{"zod":"2"}')],
])('changes with %s', (_, change) => {
  const before = version();
  change();
  expect(version()).not.toBe(before);
});

it('does not change with files that are not of the tool', () => {
  const before = version();
  write('docs/page.md', '# Page\n');
  write('package-lock.json', '{}');
  expect(version()).toBe(before);
});

it('takes the lockfile where nothing says what is installed, and is not known without either', () => {
  rmSync(join(root, 'node_modules/.package-lock.json'));
  expect(version()).toBeNull();
  write('pnpm-lock.yaml', 'zod: 1');
  const before = version();
  expect(before).not.toBeNull();
  write('pnpm-lock.yaml', 'zod: 2');
  expect(version()).not.toBe(before);
});
