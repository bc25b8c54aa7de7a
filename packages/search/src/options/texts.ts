/** Words that readers see: one text for every locale, or a text by locale, such as `{ en: 'Myths', uk: 'Міфи' }`. */
export type Texts = string | Readonly<Record<string, string>>;

/** The words of a locale: its own, else those of its language, else the English ones, else the first. */
export function textIn(texts: Texts, locale: string): string {
  if (typeof texts === 'string') return texts;
  return texts[locale] ?? texts[languageOf(locale)] ?? texts.en ?? Object.values(texts)[0] ?? '';
}

/** The language of a locale, such as `pt` of `pt-BR`. */
export function languageOf(locale: string): string {
  return locale.split('-')[0] ?? locale;
}
