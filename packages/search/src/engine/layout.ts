import type { SearchLanguage } from './language.ts';

const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const CYRILLIC = {
  uk: "'йцукенгшщзхїфівапролджєячсмитьбю",
  ru: 'ёйцукенгшщзхъфывапролджэячсмитьбю',
} as const;

/**
 * The text as it would have come out with the keyboard switched: `цфше_ащк` is `wait_for`, `rjhenbyf` is `корутина`.
 * From Cyrillic to Latin where the text has a Cyrillic letter, otherwise the other way.
 */
export function switchLayout(text: string, keyboard: keyof typeof CYRILLIC): string {
  const isCyrillic = /\p{Script=Cyrillic}/u.test(text);
  const from = isCyrillic ? CYRILLIC[keyboard] : LATIN;
  const to = isCyrillic ? LATIN : CYRILLIC[keyboard];
  let switched = '';
  for (const letter of text) {
    const lower = letter.toLowerCase();
    const other = to[from.indexOf(lower)];
    // An apostrophe between Cyrillic letters is no key that was missed.
    if (other === undefined || (isCyrillic && letter === "'")) switched += letter;
    else switched += letter === lower ? other : other.toUpperCase();
  }
  return switched;
}

/**
 * What a query may be with the keyboard switched, the likeliest first. A keyboard that has no key for a letter of the
 * query was not the one.
 */
export function switchedForms(query: string, locale: SearchLanguage): string[] {
  const keyboards = locale === 'ru' ? (['ru', 'uk'] as const) : (['uk', 'ru'] as const);
  const forms = keyboards.map((keyboard) => switchLayout(query, keyboard)).filter((form) => form !== query);
  const whole = forms.filter((form) => !(/\p{Script=Cyrillic}/u.test(form) && /\p{Script=Latin}/u.test(form)));
  return [...new Set(whole.length > 0 ? whole : forms)];
}
