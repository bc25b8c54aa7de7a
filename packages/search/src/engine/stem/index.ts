import type { SearchLanguage } from '../language.ts';
import { stemEnglish } from './en.ts';
import { inflectRussian, pastToInfinitiveRussian, stemRussian } from './ru.ts';
import { inflectUkrainian, pastToInfinitiveUkrainian, stemUkrainian } from './uk.ts';

const CYRILLIC = /\p{Script=Cyrillic}/u;

/** The stem of a folded word of a page. The English pages have no Cyrillic words but those that they quote. */
export function stem(word: string, locale: SearchLanguage): string {
  if (!CYRILLIC.test(word)) return stemEnglish(word);
  return locale === 'ru' ? stemRussian(word) : stemUkrainian(word);
}

/**
 * What a folded word of a query may have for a stem: a reader of one language may write the other, and what looks like
 * the past form of a verb may be one.
 */
export function stemsOf(word: string, locale: SearchLanguage): readonly string[] {
  if (!CYRILLIC.test(word)) return [stemEnglish(word)];
  const ukrainian = [stemUkrainian(word), stemUkrainian(pastToInfinitiveUkrainian(word))];
  const russian = [stemRussian(word), stemRussian(pastToInfinitiveRussian(word))];
  return [...new Set(locale === 'ru' ? [...russian, ...ukrainian] : [...ukrainian, ...russian])];
}

/** What synonyms are compared by, in the same order: closer than a stem, which `блокування` and `блокувальний` share. */
export function inflectionStems(word: string, locale: SearchLanguage): readonly string[] {
  if (!CYRILLIC.test(word)) return [stemEnglish(word)];
  return locale === 'ru'
    ? [inflectRussian(word), inflectUkrainian(word)]
    : [inflectUkrainian(word), inflectRussian(word)];
}
