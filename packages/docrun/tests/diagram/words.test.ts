import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/diagram/words.ts';
import { TOOL_LANGUAGES, type ToolLanguage } from '../../src/message/say.ts';

const PLURAL = /_(?:zero|one|two|few|many|other)$/;
const SOURCE = new URL('../../src/', import.meta.url);

function catalogue(locale: ToolLanguage): Record<string, string> {
  return JSON.parse(readFileSync(new URL(`message/diagram.${locale}.json`, SOURCE), 'utf8')) as Record<string, string>;
}
const bases = (locale: ToolLanguage): string[] => [
  ...new Set(Object.keys(catalogue(locale)).map((key) => key.replace(PLURAL, ''))),
];
const values = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort();

describe.each(TOOL_LANGUAGES)('diagram.%s.json', (locale) => {
  test('has the same keys as the others, each with the plural forms of its language', () => {
    expect(bases(locale)).toEqual(bases('en'));
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    for (const key of Object.keys(catalogue(locale)).filter((key) => PLURAL.test(key))) {
      const base = key.replace(PLURAL, '');
      expect(Object.keys(catalogue(locale)), key).toEqual(
        expect.arrayContaining(forms.map((form) => `${base}_${form}`)),
      );
    }
  });

  test('names the same values as the English one', () => {
    for (const [key, text] of Object.entries(catalogue(locale))) {
      const english = catalogue('en')[key] ?? catalogue('en')[`${key.replace(PLURAL, '')}_other`] ?? '';
      expect(values(text), key).toEqual(values(english));
    }
  });

  test('writes numbers as the language does', () => {
    expect(wordsOf(locale).number(1.25)).toBe(locale === 'en' ? '1.25' : '1,25');
  });

  test('a missing key or value throws', () => {
    expect(() => wordsOf(locale)('clock', {})).toThrow('no value for {{t}}');
  });
});

test('every key is used', () => {
  const code = globSync('diagram/**/*.ts', { cwd: SOURCE.pathname })
    .map((file) => readFileSync(new URL(file, SOURCE), 'utf8'))
    .join('\n');
  expect(bases('en').filter((key) => !code.includes(`'${key}'`))).toEqual([]);
});
