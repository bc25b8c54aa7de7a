import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { chmod, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FileSystem, WriteError, writeAtomic } from '../../src/file/write-atomic.node.ts';
import type { Recording } from '../../src/recording/schema.ts';
import { openRecordings } from '../../src/recording/store.node.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'docrun-store-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const recording = (page: string): Recording => ({ schema: 2, page, locale: 'uk', blocks: {} });

/** A disk with room for `room` bytes: it takes what fits, and then nothing, as Linux does. */
function fullDisk(room: number): FileSystem {
  return {
    rename,
    write: async (file, text) => {
      await writeFile(file, text.slice(0, room));
      if (text.length > room)
        throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    },
  };
}

const PLACE = { folder: 'recordings', locales: ['uk', 'ru', 'en'] };

describe('openRecordings', () => {
  it('reads what it wrote, and lists it', async () => {
    const store = openRecordings(root, PLACE);
    await store.write(recording('tasks/wait'));
    await store.write(recording('start'));
    expect(store.list()).toEqual([
      { locale: 'uk', path: 'start' },
      { locale: 'uk', path: 'tasks/wait' },
    ]);
    expect(store.read({ locale: 'uk', path: 'tasks/wait' })).toMatchObject({
      kind: 'whole',
      recording: recording('tasks/wait'),
    });
    expect(store.read({ locale: 'ru', path: 'tasks/wait' })).toEqual({
      kind: 'absent',
      file: 'recordings/ru/tasks/wait.json',
    });
    await store.remove({ locale: 'uk', path: 'start' });
    expect(store.list()).toHaveLength(1);
  });

  it('leaves the old file and nothing beside it when the disk is full', async () => {
    await openRecordings(root, PLACE).write(recording('page'));
    const file = join(root, 'recordings/uk/page.json');
    const before = readFileSync(file, 'utf8');
    for (const room of [0, 10, before.length - 1]) {
      const error = await openRecordings(root, { ...PLACE, system: fullDisk(room) })
        .write(recording('page'))
        .catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(WriteError);
      expect(error).toMatchObject({ file, reason: 'disk-full' });
      expect(readFileSync(file, 'utf8')).toBe(before);
      expect(readdirSync(join(root, 'recordings/uk'))).toEqual(['page.json']);
    }
  });

  it('leaves the old file when the new recording is not valid', async () => {
    const store = openRecordings(root, PLACE);
    await store.write(recording('page'));
    const broken = { ...recording('page'), blocks: { one: { key: 'no digest', runs: [], witnesses: [] } } };
    await expect(store.write(broken)).rejects.toThrow('uk/page');
    expect(store.read({ locale: 'uk', path: 'page' }).kind).toBe('whole');
  });

  it('says that a file which is a folder cannot be read', async () => {
    const store = openRecordings(root, PLACE);
    await store.write(recording('page.json/inside'));
    expect(store.read({ locale: 'uk', path: 'page' })).toMatchObject({
      kind: 'broken',
      message: { key: 'broken-recording.unreadable' },
    });
  });
});

describe('writeAtomic', () => {
  it('keeps the mode of the file', async () => {
    const file = join(root, 'a.txt');
    await writeAtomic(file, 'one');
    await chmod(file, 0o640);
    await writeAtomic(file, 'two');
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(readFileSync(file, 'utf8')).toBe('two');
  });

  it('never leaves a torn file when the process is killed', async () => {
    const file = join(root, 'a.txt');
    const script = `
      import { writeAtomic } from ${JSON.stringify(fileURLToPath(new URL('../../src/file/write-atomic.node.ts', import.meta.url)))};
      console.log('ready');
      for (let n = 0; ; n = (n + 1) % 10) await writeAtomic(${JSON.stringify(file)}, String(n).repeat(500_000));
    `;
    for (let round = 0; round < 3; round++) {
      const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(child.stdout, 'data');
      await new Promise((resolve) => setTimeout(resolve, 60 + 37 * round));
      child.kill('SIGKILL');
      await once(child, 'exit');
      const text = readFileSync(file, 'utf8');
      expect(text.length).toBe(500_000);
      expect(new Set(text).size).toBe(1);
    }
  });
});
