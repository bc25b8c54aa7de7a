import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';

const EXTRACTED = '.cache/translations';
const LOCALES = ['uk', 'ru', 'en'] as const;
const FILES = [
  'code.json',
  'docusaurus-theme-classic/navbar.json',
  'docusaurus-theme-classic/footer.json',
  'docusaurus-plugin-content-docs/current.json',
];

/** Text that has no words in it: placeholders and marks only. */
const WITHOUT_WORDS = /^(\{\w+\}|[\s—,.|:])*$/;
/** Names that are the same in every language. */
const SAME_EVERYWHERE = new Set(['title']);

type Messages = Readonly<Record<string, { readonly message: string }>>;

const PACKAGE_WORDS = {
  ...read('packages/docusaurus/locales/en.json'),
  ...read('packages/search/locales/en.json'),
};

function read(file: string): Messages {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function placeholders(text: string): readonly string[] {
  return [...new Set(text.match(/\{\w+\}/g))].sort();
}

// What the site needs is found the way Docusaurus finds it: by writing all translations into an empty folder.
beforeAll(() => {
  rmSync(EXTRACTED, { recursive: true, force: true });
  const config = 'tests/site/translations.config.ts';
  execFileSync('docusaurus', ['write-translations', '--config', config, '--locale', 'en'], { stdio: 'pipe' });
}, 120_000);

describe.each(LOCALES)('%s', (locale) => {
  test.each(FILES)('%s has every text of the site and no other', (file) => {
    // What chapters are called is said once in each language, in the folders of the pages; words of the packages come along.
    const needed = Object.keys(read(`${EXTRACTED}/en/${file}`))
      .filter((key) => !key.startsWith('sidebar.') && !Object.hasOwn(PACKAGE_WORDS, key))
      .sort();
    const written = Object.keys(read(`i18n/${locale}/${file}`)).sort();
    expect(written).toEqual(needed);
  });

  test.each(FILES)('%s keeps the placeholders', (file) => {
    const source = read(`${EXTRACTED}/en/${file}`);
    for (const [key, { message }] of Object.entries(read(`i18n/${locale}/${file}`))) {
      expect(placeholders(message), key).toEqual(placeholders(source[key]?.message ?? ''));
    }
  });
});

describe.each(['uk', 'ru'] as const)('%s', (locale) => {
  test.each(FILES)('%s is translated', (file) => {
    const untranslated = Object.entries(read(`i18n/${locale}/${file}`)).filter(
      ([key, { message }]) =>
        !SAME_EVERYWHERE.has(key) && !WITHOUT_WORDS.test(message) && !/\p{Script=Cyrillic}/u.test(message),
    );
    expect(untranslated).toEqual([]);
  });
});
