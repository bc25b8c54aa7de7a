/**
 * Whether a text is a language tag, so that numbers and plurals can be written in it. The form allows languages of up to
 * eight letters; there are none of more than three, and `english` is a mistake.
 */
export function isLocale(text: string): boolean {
  try {
    return new Intl.Locale(text).language.length <= 3;
  } catch {
    return false;
  }
}
