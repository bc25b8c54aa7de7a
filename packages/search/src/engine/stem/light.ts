/** The endings of a language's light stemmer, longest first. */
export interface Endings {
  /** Of cases and persons. */
  readonly inflection: RegExp;
  /** What makes one word out of another: `скасув-анн-`, `скас-ова-`. */
  readonly derivation: RegExp;
  /** Of infinitives, which are cut whole; null: the inflections have them. */
  readonly infinitive: RegExp | null;
}

/** Endings that are written with spaces between them. */
export function endings(list: string): RegExp {
  const longestFirst = list.split(/\s+/).sort((a, b) => b.length - a.length);
  return new RegExp(`(?:${longestFirst.join('|')})$`);
}

const CONSONANT = 'бвгджзклмнпрстфхцчшщ';
/** `виняток`, `винятку`: the vowel comes and goes. */
const FLEETING = new RegExp(`([${CONSONANT}])[оеії]([кц])$`);
const DOUBLED = new RegExp(`([${CONSONANT}])\\1$`);
const ADJECTIVE = /([бвгджзклмпрстфхцчшщ])ь?н$/;
const VOWEL = /[аеєиіїоуыэюя]$/;

/**
 * Cuts what changes from form to form off a word in lower case. The result is no word; it is only the same for forms of
 * one word, and for a verb and its noun, as far as a few rules go.
 */
export function stemLightly(word: string, { inflection, derivation, infinitive }: Endings): string {
  if (word.length < 4) return word;
  let stem = word.length > 6 ? word.replace(/(?:ся|сь)$/, '') : word;
  if (infinitive !== null && stem.length >= 7) stem = stem.replace(infinitive, '');
  stem = cut(stem, inflection);
  stem = cut(stem, derivation).replace(/[ьй]$/, '');
  if (stem.length >= 6) stem = stem.replace(ADJECTIVE, '$1');
  if (stem.length >= 5) stem = stem.replace(FLEETING, '$1$2');
  stem = stem.replace(DOUBLED, '$1');
  return stem.length > 4 ? stem.replace(VOWEL, '') : stem;
}

/** The word without the endings of cases and persons only: `скасування` stays apart from `скасувати`. */
export function cutInflection(word: string, { inflection }: Endings): string {
  return word.length < 4 ? word : cut(word, inflection).replace(/[ьй]$/, '').replace(FLEETING, '$1$2');
}

function cut(word: string, ending: RegExp): string {
  const shorter = word.replace(ending, '');
  return shorter.length >= 4 ? shorter : word;
}
