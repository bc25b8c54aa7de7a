/** The languages that the engine knows: their inflections, small words and keyboards. */
export const SEARCH_LANGUAGES = ['uk', 'ru', 'en'] as const;
export type SearchLanguage = (typeof SEARCH_LANGUAGES)[number];

/** The language whose rules serve a locale such as `en-GB`; English where the engine does not know its language. */
export function searchLanguageOf(locale: string): SearchLanguage {
  return SEARCH_LANGUAGES.find((language) => language === locale || locale.startsWith(`${language}-`)) ?? 'en';
}
