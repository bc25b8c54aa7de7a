import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SEARCH_LANGUAGES } from '../engine/language.ts';
import { languageOf } from '../options/texts.ts';

/** The absolute path of a file of this package. */
export function packagePath(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/** The words on pages in the language of a locale; none where they do not come along: those of the code are English. */
export function readWords(locale: string): Record<string, string> {
  const language = SEARCH_LANGUAGES.find((known) => known === languageOf(locale));
  if (language === undefined) return {};
  return JSON.parse(readFileSync(packagePath(`locales/${language}.json`), 'utf8')) as Record<string, string>;
}
