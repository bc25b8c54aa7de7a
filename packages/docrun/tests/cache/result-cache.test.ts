import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openResultCache } from '../../src/cache/result-cache.node.ts';

let folder = '';
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'docrun-cache-')), 'made/when/needed');
});
afterEach(() => rmSync(join(folder, '../../..'), { recursive: true }));

const open = () => openResultCache<unknown>(folder);
const files = () => readdirSync(folder).map((name) => join(folder, name));
const RESULT = { findings: [{ message: 'ж\u2028"\ud800', at: 1.5 }], none: null };

describe('a result', () => {
  it('is found under its name with its key, by whoever opens the folder', () => {
    open().keep('tasks/wait-for', 'k', RESULT);
    expect(open().find('tasks/wait-for', 'k')).toEqual(RESULT);
    expect(open().find('tasks/wait-for', 'l')).toBeUndefined();
    expect(open().find('tasks/gather', 'k')).toBeUndefined();
  });

  it('takes the place of the one before', () => {
    const cache = open();
    cache.keep('a', 'k', 1);
    cache.keep('a', 'l', 2);
    expect([cache.find('a', 'k'), cache.find('a', 'l')]).toEqual([undefined, 2]);
    expect(files()).toHaveLength(1);
  });

  it('is not kept where it is too large, and the folder has no draft of it', () => {
    open().keep('a', 'k', 1);
    open().keep('b', 'k', 'x'.repeat(1_000_000));
    expect(open().find('b', 'k')).toBeUndefined();
    expect(files()).toHaveLength(1);
  });
});

describe('a file', () => {
  it('that is cut off anywhere is as good as none', () => {
    open().keep('a', 'k', RESULT);
    const [file = ''] = files();
    const bytes = readFileSync(file);
    for (let length = 0; length < bytes.length; length++) {
      writeFileSync(file, bytes.subarray(0, length));
      expect(open().find('a', 'k')).toBeUndefined();
    }
  });

  it('of which any byte is another one is as good as none', () => {
    open().keep('a', 'k', RESULT);
    const [file = ''] = files();
    const bytes = readFileSync(file);
    for (let index = 0; index < bytes.length; index++) {
      const changed = Buffer.from(bytes);
      changed[index] = (changed[index] ?? 0) ^ 1;
      writeFileSync(file, changed);
      expect(open().find('a', 'k')).toBeUndefined();
    }
  });

  it.each(['', '\n', '{}', 'null', '[["tasks/wait-for",{"key":"k"}]]', 'k \n1', '\0'.repeat(100)])(
    'of something else is as good as none: %j',
    (text) => {
      open().keep('a', 'k', 1);
      const [file = ''] = files();
      writeFileSync(file, text);
      expect(open().find('a', 'k')).toBeUndefined();
      open().keep('a', 'k', 2);
      expect(open().find('a', 'k')).toBe(2);
    },
  );

  it('of another name that was put in the place of this one is as good as none where its key differs', () => {
    open().keep('a', 'k', 1);
    const [file = ''] = files();
    const other = readFileSync(file);
    open().keep('a', 'l', 2);
    writeFileSync(file, other);
    expect(open().find('a', 'l')).toBeUndefined();
  });
});

describe('where the folder', () => {
  it('is not there, nothing is found and nothing has to be removed', () => {
    expect(open().find('a', 'k')).toBeUndefined();
    expect(() => open().prune([])).not.toThrow();
  });

  it('cannot be made, nothing is kept and nothing is wrong', () => {
    mkdirSync(join(folder, '../..'), { recursive: true });
    writeFileSync(join(folder, '..'), 'a file');
    open().keep('a', 'k', 1);
    expect(open().find('a', 'k')).toBeUndefined();
    expect(() => open().prune(['a'])).not.toThrow();
  });
});

describe('prune', () => {
  const age = (file: string, seconds: number) => {
    const time = statSync(file).mtimeMs / 1000 - seconds;
    utimesSync(file, time, time);
  };

  it('leaves what is known, and removes the rest', () => {
    const cache = open();
    for (const name of ['a', 'b', 'c']) cache.keep(name, 'k', name);
    for (const file of files()) age(file, 10);
    open().prune(['b']);
    expect(['a', 'b', 'c'].map((name) => cache.find(name, 'k'))).toEqual([undefined, 'b', undefined]);
  });

  it('leaves what another process has kept since this one began', () => {
    const first = open();
    open().keep('new', 'k', 1);
    const [file = ''] = files();
    age(file, -10);
    first.prune(['a']);
    expect(open().find('new', 'k')).toBe(1);
  });

  it('removes what a writer left behind that was killed, and not what one is writing now', () => {
    open().keep('a', 'k', 1);
    const [file = ''] = files();
    writeFileSync(`${file}.123-0`, 'half');
    open().prune(['a']);
    expect(files()).toHaveLength(2);
    age(`${file}.123-0`, 3600);
    open().prune(['a']);
    expect(files()).toEqual([file]);
  });
});
