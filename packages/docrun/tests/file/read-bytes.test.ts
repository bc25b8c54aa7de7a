import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFileReader, readBytes } from '../../src/file/read-bytes.node.ts';

let folder = '';
const SIZES = [0, 1, 1000, 700_000, 1 << 20, 3_000_000];
const bytesOf = (size: number) =>
  Buffer.from(Array.from({ length: 997 }, (_, index) => index))
    .toString('latin1')
    .repeat(1 + size / 997)
    .slice(0, size);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'docrun-bytes-'));
  for (const size of SIZES) writeFileSync(join(folder, String(size)), bytesOf(size), 'latin1');
  mkdirSync(join(folder, 'folder'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('a reader has the bytes of all files until it lets go of them', () => {
  const { read, letGo } = createFileReader();
  for (const sizes of [SIZES, SIZES.toReversed(), [700_000, 700_000, 700_000]]) {
    const contents = sizes.map((size) => read(join(folder, String(size))));
    expect(contents.map((bytes) => Buffer.isBuffer(bytes) && bytes.toString('latin1'))).toEqual(sizes.map(bytesOf));
    letGo();
  }
});

describe.each([
  ['readBytes', readBytes],
  ['a reader', createFileReader().read],
])('%s', (_, read) => {
  it.each([
    ['nothing', 'ENOENT'],
    ['folder', 'EISDIR'],
    ['1000/inside', 'ENOTDIR'],
  ])('says why there are no bytes: %s', (name, code) => {
    expect(read(join(folder, name))).toMatchObject({ code, message: expect.stringContaining(code) });
  });

  it('reads what has no size', () => {
    const bytes = read('/proc/self/status');
    expect(process.platform === 'linux' ? String(bytes) : 'Name:').toContain('Name:');
  });
});
