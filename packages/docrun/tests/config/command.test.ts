import { readFileSync, rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { configFields } from '../../src/config/fields.ts';
import { configJsonSchema } from '../../src/config/json-schema.ts';
import { runDocrun } from '../support/run-docrun.ts';
import { makeProject } from '../support/temporary-project.ts';
import { GERMAN_WORDS } from './german-words.ts';

const root = makeProject({ 'docs/a.md': '# A\n' });
afterAll(() => rmSync(root, { recursive: true }));
const run = (words: readonly string[], language = 'en') => runDocrun(['config', ...words], { folder: root, language });

describe('docrun config', () => {
  it('says of every field what it means, without a hole', async () => {
    for (const language of ['en', 'uk', 'ru']) {
      const { exit, stdout, stderr } = await run([], language);
      expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
      const names = [...stdout.matchAll(/^(\S+) {2}\S.*\n {4}\S.{9,}$/gm)].map(([, name]) => name);
      expect(names).toEqual(configFields().map(({ path }) => path));
    }
  });

  it('says types, what is so otherwise, and what is needed', async () => {
    const { stdout } = await run([]);
    expect(stdout).toContain('\nlocales  string[], otherwise ["en"]\n');
    expect(stdout).toContain('\npages  object[], otherwise [{"folder":"docs"}]\n');
    expect(stdout).toContain('\npages[].folder  string, needed\n');
    expect(stdout).toContain('\nlayout  "docusaurus" | "plain"\n');
    expect(stdout).toContain('\noff  Record<string, string>, otherwise {}\n');
    expect((await run([], 'uk')).stdout).toContain('\nlocales  string[], інакше ["en"]\n    Мови сторінок');
    expect((await run([], 'ru')).stdout).toContain('\npages[].folder  string, обязательно\n    Папка');
  });

  it('gives the configuration that counts here', async () => {
    const { exit, stdout } = await run(['--json']);
    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      root,
      config: { locales: ['uk'], defaultLocale: 'uk', recordings: 'recordings' },
      folders: [{ prefix: '', locales: { uk: 'docs' }, exclude: [] }],
    });
  });

  it('gives the schema that comes along', async () => {
    const { stdout } = await run(['--schema']);
    expect(JSON.parse(stdout)).toEqual(configJsonSchema());
    const packed = readFileSync(new URL('../../schema.json', import.meta.url), 'utf8');
    expect(stdout).toBe(packed);
  });

  it('gives the words to translate, with the plural forms of the language', async () => {
    const words = async (...more: string[]) => Object.keys(JSON.parse((await run(['--words', ...more])).stdout));
    expect(await words('--locale', 'de')).toEqual(Object.keys(GERMAN_WORDS));
    expect((await words()).filter((key) => key.startsWith('more_'))).toEqual(['more_one', 'more_other']);
    expect((await words('--locale', 'pl')).filter((key) => key.startsWith('more_'))).toHaveLength(4);
    expect((await words('--locale', 'ja')).filter((key) => key.startsWith('more_'))).toEqual(['more_other']);
  });

  it.each([
    [['--json', '--schema'], '--json and --schema do not go together'],
    [['--words', '--locale', 'd_e'], '--locale'],
    [['docs'], 'config takes no arguments'],
  ])('is used wrongly: %j', async (words, message) => {
    const { exit, stderr } = await run(words);
    expect(exit).toBe(2);
    expect(stderr).toContain(message);
  });
});
