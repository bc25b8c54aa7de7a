import { stemmer } from 'stemmer';

/** The stem of a folded English word, by Porter's rules. */
export function stemEnglish(word: string): string {
  return word.length < 4 ? word : stemmer(word);
}
