import { readFileSync } from 'node:fs';

/** The words of pictures in a language that does not come along. */
export const GERMAN_WORDS: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL('../rule/fixtures/diagram-without-words/good/words/de.json', import.meta.url), 'utf8'),
);
