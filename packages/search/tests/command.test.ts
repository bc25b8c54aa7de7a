import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runDocrun } from '../../docrun/tests/support/run-docrun.ts';
import { INDEX_FOLDER } from '../src/engine/manifest.ts';
import { writeIndex } from '../src/engine/write-index.node.ts';
import { makeDocument, makeFile } from './make-document.ts';

const root = mkdtempSync(join(tmpdir(), 'search-command-'));
const build = join(root, 'build');
const documents = [
  makeDocument('tasks/wait-for', { title: 'wait_for', defines: ['asyncio.wait_for'], signature: '(fut, timeout)' }),
  makeDocument('tasks/wait-for', {
    url: '/tasks/wait-for#how',
    title: 'wait_for',
    heading: 'How',
    text: 'wait_for waits',
  }),
];
const search = (...words: string[]) => runDocrun(['search', ...words], { folder: root });

beforeAll(async () => {
  mkdirSync(join(root, 'docs'));
  writeFileSync(join(root, 'package.json'), '{}');
  await writeIndex(join(build, INDEX_FOLDER), makeFile('uk', documents));
  await writeIndex(join(build, 'en', INDEX_FOLDER), makeFile('en', documents));
});
afterAll(() => rmSync(root, { recursive: true }));

describe('writeIndex', () => {
  it('writes one index under a name made from its content, and a manifest that names it', async () => {
    const folder = join(root, 'twice');
    await writeIndex(folder, makeFile('en', []));
    const manifest = await writeIndex(folder, makeFile('en', documents));
    expect(readdirSync(folder).toSorted()).toEqual([manifest.file, 'manifest.json']);
    expect(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))).toEqual(manifest);
    expect(manifest).toEqual({ version: 1, file: expect.stringMatching(/^index-[\da-f]{12}\.json$/) });
  });
});

describe('docrun search', () => {
  it('prints addresses with the locale, best first', async () => {
    const { exit, stdout } = await search('--locale', 'en', '--json', 'wait', 'for');
    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toEqual([
      { url: '/en/tasks/wait-for', title: 'wait_for', section: '', score: expect.any(Number) },
      { url: '/en/tasks/wait-for#how', title: 'wait_for', section: 'How', score: expect.any(Number) },
    ]);
  });

  it('prints no locale before the addresses of the default one', async () => {
    const { stdout } = await search('--locale', 'uk', '--limit', '1', 'wait_for');
    expect(stdout).toBe('/tasks/wait-for\n    wait_for  asyncio.wait_for(fut, timeout)\n');
  });

  it('says that nothing was found', async () => {
    expect(await search('zzzzzzzz')).toMatchObject({ exit: 0, stdout: 'nothing found\n' });
    expect(await search('--json', 'zzzzzzzz')).toMatchObject({ exit: 0, stdout: '[]\n' });
  });

  it.each([
    [['--locale', 'de', 'x'], 'possible are uk, ru, en'],
    [['--limit', '0', 'x'], '--limit 0'],
    [[' '], 'say what to search for'],
  ])('refuses %j', async (words, said) => {
    const { exit, stderr } = await search(...words);
    expect(exit).toBe(2);
    expect(stderr).toContain(said);
  });

  it('says what is wrong with the index', async () => {
    const { exit, stderr } = await search('--locale', 'ru', 'x');
    expect(exit).toBe(1);
    expect(stderr).toContain(`there is no search index in ${join(build, 'ru', INDEX_FOLDER)}`);
    const broken = join(root, 'broken/en', INDEX_FOLDER);
    const { file } = await writeIndex(broken, makeFile('en', documents));
    writeFileSync(join(broken, file), readFileSync(join(broken, file), 'utf8').slice(0, 100));
    expect((await search('--build', 'broken', 'x')).stderr).toContain('truncated or damaged');
    rmSync(join(broken, file));
    expect((await search('--build', 'broken', 'x')).stderr).toContain('there is no search index');
    writeFileSync(join(broken, 'manifest.json'), '{"version":2,"file":"index-00.json"}');
    expect((await search('--build', 'broken', 'x')).stderr).toContain('newer version');
    writeFileSync(join(broken, 'manifest.json'), '{"version":1,"file":"../../../etc/passwd"}');
    expect((await search('--build', 'broken', 'x')).stderr).toContain('no search index of this version');
  });
});
