import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { TOOL_LANGUAGES } from 'docrun';
import { describe, expect, it } from 'vitest';
import { CATALOGUES, createSay, type MessageKey } from '../src/message/say.ts';

const FOLDER = fileURLToPath(new URL('../', import.meta.url));
const read = (pattern: string): string =>
  globSync(pattern, { cwd: FOLDER })
    .map((file) => readFileSync(`${FOLDER}${file}`, 'utf8'))
    .join('\n');
const code = read('src/**/*.{ts,tsx}');

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{+\w+\}+/g))].sort();
}

/** The texts of pages, which Docusaurus puts into their places. */
const WORDS = Object.fromEntries(
  TOOL_LANGUAGES.map((language) => [language, JSON.parse(read(`locales/${language}.json`)) as Record<string, string>]),
);

describe.each([
  ['messages of the command', CATALOGUES as Readonly<Record<string, Readonly<Record<string, string>>>>],
  ['words of pages', WORDS],
])('%s', (_, catalogues) => {
  const english = catalogues.en ?? {};

  it.each(TOOL_LANGUAGES)('are all there in %s, sorted, and none is empty', (language) => {
    const own = catalogues[language] ?? {};
    expect(Object.keys(own)).toEqual(Object.keys(english).toSorted());
    expect(Object.entries(own).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.each(TOOL_LANGUAGES)('have the same places for values in %s', (language) => {
    for (const [key, text] of Object.entries(catalogues[language] ?? {}))
      expect({ key, names: placeholders(text) }).toEqual({ key, names: placeholders(english[key] ?? '') });
  });

  it.each(['uk', 'ru'])('are written in %s', (language) => {
    const same = Object.entries(catalogues[language] ?? {}).filter(([, text]) => !/\p{Script=Cyrillic}/u.test(text));
    expect(same).toEqual([]);
  });
});

describe('the command', () => {
  /** What each fault of an index is called is its key. */
  const FAULTS = ['broken', 'foreign', 'newer'];

  it('uses every message', () => {
    const unused = Object.keys(CATALOGUES.en).filter((key) => !FAULTS.includes(key) && !code.includes(`'${key}'`));
    expect(unused).toEqual([]);
  });

  it('fails where a value is missing', () => {
    for (const [key, text] of Object.entries(CATALOGUES.en)) {
      const say = () => createSay('en')(key as MessageKey);
      if (placeholders(text).length > 0) expect(say).toThrow('no value');
      else expect(say()).toBe(text);
    }
  });
});

describe('the pages', () => {
  const used = new Map(
    [...code.matchAll(/translate\(\s*\{\s*id: '([\w.]+)',\s*message: '((?:[^'\\]|\\.)*)'/g)].map(
      ([, id = '', message = '']) => [id, message],
    ),
  );

  it('use every word, no other, and have the English ones in the code', () => {
    expect(Object.fromEntries([...used].sort(([a], [b]) => (a < b ? -1 : 1)))).toEqual(WORDS.en);
    // One that is written in another way would be overlooked here, as Docusaurus overlooks it.
    const pages = read('src/{button,dialog,page}/*.{ts,tsx}');
    expect(pages.match(/translate\(\s*\{\s*id: '/g)?.length).toBe(pages.match(/translate\(/g)?.length);
  });

  it('count results in the plural forms of the language', () => {
    for (const language of TOOL_LANGUAGES) {
      const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
      // Docusaurus leaves out `other` where it is for fractions only.
      const forms = language === 'en' ? pluralCategories.length : pluralCategories.length - 1;
      expect(WORDS[language]?.['search.count']?.split('|').length).toBe(forms);
    }
  });
});
