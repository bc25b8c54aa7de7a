import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  CATALOGUES,
  chooseLanguage,
  createSay,
  type MessageKey,
  TOOL_LANGUAGES,
  type ToolLanguage,
} from '../../src/message/say.ts';

const PLURAL = /_(?:zero|one|two|few|many|other)$/;

/** The plural forms by message; a message without them has none. */
function formsOf(locale: ToolLanguage): Map<string, string[]> {
  const forms = new Map<string, string[]>();
  for (const key of Object.keys(CATALOGUES[locale])) {
    const form = PLURAL.exec(key)?.[0].slice(1);
    const base = key.replace(PLURAL, '');
    forms.set(base, [...(forms.get(base) ?? []), ...(form ? [form] : [])]);
  }
  return forms;
}

function namesIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name))].sort();
}

describe.each(TOOL_LANGUAGES)('tool.%s.json', (locale) => {
  it('has the messages of every other language', () => {
    expect([...formsOf(locale).keys()].sort()).toEqual([...formsOf('en').keys()].sort());
  });

  it('has exactly the plural forms of its language', () => {
    const wanted = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted();
    for (const [key, forms] of formsOf(locale)) {
      const isPlural = (formsOf('en').get(key)?.length ?? 0) > 0;
      expect({ key, forms: forms.toSorted() }).toEqual({ key, forms: isPlural ? wanted : [] });
    }
  });

  it('names the same values in every message', () => {
    for (const [key, text] of Object.entries(CATALOGUES[locale])) {
      const base = key.replace(PLURAL, '');
      const english = CATALOGUES.en[key] ?? CATALOGUES.en[`${base}_other`] ?? '';
      expect({ key, names: namesIn(text) }).toEqual({ key, names: namesIn(english) });
    }
  });

  it('is sorted, and no text is empty', () => {
    const bases = Object.keys(CATALOGUES[locale]).map((key) => key.replace(PLURAL, ''));
    expect(bases).toEqual(bases.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
    for (const text of Object.values(CATALOGUES[locale])) expect(text.trim()).not.toBe('');
  });
});

describe('the keys in the code', () => {
  const folder = fileURLToPath(new URL('../../src/', import.meta.url));
  const code = globSync('**/*.ts', { cwd: folder })
    .map((file) => readFileSync(`${folder}${file}`, 'utf8'))
    .join('\n');

  it('are all of those in the catalogues', () => {
    // A key may be put together from a prefix and a value of a closed set: `run-failed.${verdict}`.
    const prefixes = (key: string) => [...key.matchAll(/\./g)].map(({ index }) => key.slice(0, index + 1));
    const isUsed = (key: string) =>
      code.includes(`'${key}'`) || prefixes(key).some((prefix) => code.includes(`\`${prefix}\${`));
    expect([...formsOf('en').keys()].filter((key) => !isUsed(key))).toEqual([]);
  });
});

describe('createSay', () => {
  it('uses the plural rules of the language', () => {
    const say = createSay('uk');
    const words = [1, 2, 5, 11, 21, 22].map((count) => say({ key: 'count.pages', values: { count } }));
    expect(words).toEqual(['1 сторінка', '2 сторінки', '5 сторінок', '11 сторінок', '21 сторінка', '22 сторінки']);
    const ru = createSay('ru');
    expect([1, 3, 7].map((count) => ru({ key: 'count.problems', values: { count } }))).toEqual([
      '1 проблема',
      '3 проблемы',
      '7 проблем',
    ]);
  });

  it('fails on a key that is not there', () => {
    expect(() => createSay('ru')('no-such-message' as MessageKey)).toThrow('no-such-message');
  });

  it('fails on a value that is not there', () => {
    expect(() => createSay('uk')('unknown-option')).toThrow('{{name}}');
  });

  it('leaves what looks like a message inside a value as it is', () => {
    const text = createSay('en')({ key: 'broken-page', values: { reason: '{{name}} $t(help)' } });
    expect(text).toBe('the page cannot be parsed: {{name}} $t(help)');
  });
});

describe('chooseLanguage', () => {
  it.each([
    [{ LANG: 'uk_UA.UTF-8' }, 'uk'],
    [{ LANG: 'ru' }, 'ru'],
    [{ LANG: 'de_DE' }, 'en'],
    [{ LANG: 'C' }, 'en'],
    [{}, 'en'],
    [{ LANG: 'uk_UA.UTF-8', LC_MESSAGES: 'ru_RU' }, 'ru'],
    [{ LANG: 'uk_UA.UTF-8', LC_ALL: 'C.UTF-8' }, 'en'],
    [{ LANG: 'uk', LC_ALL: '', LC_MESSAGES: '' }, 'uk'],
    [{ LANG: 'rum_RO' }, 'en'],
  ])('%j: %s', (environment, language) => {
    expect(chooseLanguage(environment)).toBe(language);
  });
});
