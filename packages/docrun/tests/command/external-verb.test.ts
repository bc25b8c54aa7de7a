import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { findExternalVerb } from '../../src/command/external-verb.node.ts';

const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'docrun-verb-'));
afterAll(() => rmSync(root, { recursive: true }));

/** A program that says where it was found, what it was given, and ends as it was told to. */
function makeProgram(folder: string, verb: string): string {
  const file = join(root, folder, `docrun-${verb}`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\necho "${folder}: $*"\nexit 7\n`);
  chmodSync(file, 0o755);
  return file;
}

describe('findExternalVerb', () => {
  const near = makeProgram('project/node_modules/.bin', 'tell');
  const onPath = makeProgram('bin', 'tell');
  const other = makeProgram('bin', 'other');
  const folder = join(root, 'project/docs/deep');
  const find = (verb: string) => findExternalVerb(verb, folder, { PATH: ['', join(root, 'bin')].join(delimiter) });

  it('looks into the node_modules of the folders above, then on PATH', () => {
    expect(find('tell')).toBe(near);
    expect(find('other')).toBe(other);
    expect(findExternalVerb('tell', root, { PATH: join(root, 'bin') })).toBe(onPath);
    expect(findExternalVerb('tell', root, {})).toBeNull();
  });

  it('takes nothing for a program but a verb', () => {
    for (const verb of ['nothing', '../tell', 'TELL', '', '-tell', 'tell/x']) expect(find(verb)).toBeNull();
    writeFileSync(join(root, 'bin/docrun-text'), 'no program');
    expect(find('text')).toBeNull();
  });
});

describe('docrun VERB', () => {
  const run = (words: readonly string[], language: string, path = '/usr/bin') =>
    spawnSync(process.execPath, [CLI, ...words], {
      cwd: root,
      env: { PATH: path, LANG: language },
      encoding: 'utf8',
    });

  it('runs the program with what follows, and ends as it does', () => {
    makeProgram('node_modules/.bin', 'word');
    const { status, stdout } = run(['word', '--flag', 'a b'], 'en');
    expect({ status, stdout }).toEqual({ status: 7, stdout: 'node_modules/.bin: --flag a b\n' });
  });

  it.each([
    ['uk', 'команду search додає пакет @docrun/search'],
    ['ru', 'команду search добавляет пакет @docrun/search'],
    ['en', 'the verb search comes with the package @docrun/search'],
  ])('says in %s which package a verb comes with', (language, said) => {
    const { status, stderr } = run(['search', 'x'], language);
    expect(status).toBe(2);
    expect(stderr).toContain(said);
    expect(run(['--help'], language).stdout).toMatch(/ {2}search QUERY .*@docrun\/search/);
  });
});
