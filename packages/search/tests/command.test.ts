import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runDocrun } from '../../docrun/tests/support/run-docrun.ts';
import { INDEX_FOLDER } from '../src/engine/manifest.ts';
import { writeIndex } from '../src/indexing/write-index.node.ts';
import { makeDocument, makeFile } from './support/make-document.ts';
import { CLI, runSearch } from './support/run-search.ts';

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
const search = (...words: string[]) => runSearch(words, { folder: root });

beforeAll(async () => {
  mkdirSync(join(root, 'docs'));
  writeFileSync(join(root, 'docrun.config.json'), '{ "locales": ["uk", "ru", "en"], "layout": "docusaurus" }');
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
  it('is the command that docrun finds in the node_modules of the project, with its exit code', async () => {
    const folder = join(root, 'node_modules/.bin');
    mkdirSync(folder, { recursive: true });
    symlinkSync(CLI, join(folder, 'docrun-search'));
    const found = await runDocrun(['search', '--locale', 'uk', '--limit', '1', 'wait_for'], { folder: root });
    expect(found).toEqual({
      exit: 0,
      stdout: '/tasks/wait-for\n    wait_for  asyncio.wait_for(fut, timeout)\n',
      stderr: '',
    });
    expect(await runDocrun(['search', '--nothing'], { folder: join(root, 'docs') })).toMatchObject({ exit: 2 });
  });

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

  it('searches in the language of the reader where the site has it, else in its first one', async () => {
    const addressIn = async (language: string) =>
      (await runSearch(['wait_for'], { folder: root, language })).stdout.split('\n')[0];
    expect(await addressIn('en_GB.UTF-8')).toBe('/en/tasks/wait-for');
    expect(await addressIn('uk')).toBe('/tasks/wait-for');
    writeFileSync(join(root, 'docs/docrun.config.json'), '{ "locales": ["uk"] }');
    expect(
      (await runSearch(['--build', '../build', 'wait_for'], { folder: join(root, 'docs') })).stdout.split('\n')[0],
    ).toBe('/tasks/wait-for');
    rmSync(join(root, 'docs/docrun.config.json'));
  });

  it('says that nothing was found', async () => {
    expect(await search('zzzzzzzz')).toMatchObject({ exit: 0, stdout: 'nothing found\n' });
    expect(await search('--json', 'zzzzzzzz')).toMatchObject({ exit: 0, stdout: '[]\n' });
  });

  it('searches a built site outside of any project, whatever its locales are', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'search-elsewhere-'));
    const found = await runSearch(['--build', build, '--locale', 'en', '--limit', '1', 'wait_for'], { folder });
    expect(found.stdout).toMatch(/^\/en\/tasks\/wait-for\n/);
    expect((await runSearch(['--build', build, 'wait_for'], { folder })).stdout).toMatch(/^\/tasks\/wait-for\n/);
    expect(await runSearch(['wait_for'], { folder })).toMatchObject({ exit: 1, stdout: '' });
    rmSync(folder, { recursive: true });
  });

  it('says what is wrong with the index, and where it is', async () => {
    const missing = await search('--locale', 'ru', 'x');
    expect(missing.exit).toBe(1);
    expect(missing.stderr).toContain(`there is no search index in ${join(build, 'ru', INDEX_FOLDER)}`);
    const broken = join(root, 'broken/en', INDEX_FOLDER);
    const { file } = await writeIndex(broken, makeFile('en', documents));
    const said = async () => {
      const { exit, stderr } = await search('--build', 'broken', 'x');
      expect(exit).toBe(1);
      expect(stderr).toContain(broken);
      return stderr;
    };
    writeFileSync(join(broken, file), readFileSync(join(broken, file), 'utf8').slice(0, 100));
    expect(await said()).toContain('truncated or damaged');
    rmSync(join(broken, file));
    expect(await said()).toContain('there is no search index');
    writeFileSync(join(broken, 'manifest.json'), '{"version":2,"file":"index-00.json"}');
    expect(await said()).toContain('newer version');
    writeFileSync(join(broken, 'manifest.json'), '{"version":1,"file":"../../../etc/passwd"}');
    expect(await said()).toContain('no search index of this version');
  });
});

describe('wrong use', () => {
  it.each([
    [['--locale', 'de', 'x'], '--locale de: possible are uk, ru, en'],
    [['--limit', '0', 'x'], '--limit 0: possible are 1…9999'],
    [['--limit', 'many', 'x'], '--limit many'],
    [['--limit'], '--limit needs a value'],
    [['--json=yes', 'x'], '--json takes no value'],
    [['--lokale', 'uk', 'x'], 'there is no option --lokale; there are --build, --help, --json, --limit, --locale'],
    [['-x', 'x'], 'there is no option -x'],
    [['--toString', 'x'], 'there is no option --toString'],
    [[], 'say what to search for'],
    [[' '], 'say what to search for'],
  ])('%j is refused with what is possible', async (words, said) => {
    const { exit, stdout, stderr } = await search(...words);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain(said);
    expect(stderr).toMatch(/\ndocrun search --help says more\n$/);
  });

  it('is also a configuration of the project that cannot be read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'search-wrong-'));
    writeFileSync(join(folder, 'docrun.config.json'), '{ "locales": 1 }');
    const { exit, stderr } = await runSearch(['x'], { folder, language: 'uk' });
    expect(exit).toBe(2);
    expect(stderr).toMatch(/docrun\.config\.json:1:3/);
    expect(stderr).toMatch(/\p{Script=Cyrillic}/u);
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['uk', 'немає параметра --x; є --build'],
    ['ru', 'нет параметра --x; есть --build'],
  ])('is answered in %s', async (language, said) => {
    expect((await runSearch(['--x'], { folder: root, language })).stderr).toContain(said);
  });
});

describe('--help', () => {
  it.each([
    ['uk', 'Використання: docrun search'],
    ['ru', 'Использование: docrun search'],
    ['en', 'Usage: docrun search'],
  ])('is in %s', async (language, begins) => {
    for (const words of [['--help'], ['-h'], ['something', '--help']]) {
      const { exit, stdout, stderr } = await runSearch(words, { folder: tmpdir(), language });
      expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
      expect(stdout.startsWith(begins)).toBe(true);
      for (const option of ['--locale', '--limit N', '--build DIR', '--json', '--help'])
        expect(stdout).toContain(option);
    }
  });
});
