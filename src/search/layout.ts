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
