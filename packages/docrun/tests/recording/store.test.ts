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

  /** Starts a process that has `file` and `writeAtomic`, and kills it once it has printed so many lines. */
  async function kill(script: string, lines: number): Promise<void> {
    const module = fileURLToPath(new URL('../../src/file/write-atomic.node.ts', import.meta.url));
    const head = `
      import { writeFile } from 'node:fs/promises';
      import { writeAtomic } from ${JSON.stringify(module)};
      const file = ${JSON.stringify(join(root, 'a.txt'))};`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', head + script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let count = 0;
    child.stdout.on('data', (data: Buffer) => {
      count += data.toString().split('\n').length - 1;
      if (count >= lines) child.kill('SIGKILL');
    });
    expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
  }

  it('leaves the old file when the process is killed in the middle of the new one', async () => {
    const file = join(root, 'a.txt');
    await writeAtomic(file, 'old');
    await kill(
      `
      const write = async (path, text) => {
        await writeFile(path, text.slice(0, 1));
        console.log('half');
        await new Promise(() => setInterval(() => {}, 1000));
      };
      await writeAtomic(file, 'new', { write, rename: () => Promise.reject(new Error('too early')) });`,
      1,
    );
    expect(readFileSync(file, 'utf8')).toBe('old');
  });

  it('never leaves a torn file, whenever the process is killed', async () => {
    for (const times of [1, 4, 9]) {
      await kill(
        `
        for (let n = 0; ; n = (n + 1) % 10) {
          await writeAtomic(file, String(n).repeat(500_000));
          console.log('written');
        }`,
        times,
      );
      const text = readFileSync(join(root, 'a.txt'), 'utf8');
      expect(text.length).toBe(500_000);
      expect(new Set(text).size).toBe(1);
    }
  });
});
