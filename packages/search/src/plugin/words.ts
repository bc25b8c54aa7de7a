import type { SearchLanguage } from '../engine/language.ts';

/** The words of the OpenSearch description, which a browser shows in its settings: at most 16 and 1,024 characters. */
export interface SearchWords {
  readonly title: string;
  readonly description: string;
}

export const SEARCH_WORDS: Readonly<Record<SearchLanguage, SearchWords>> = {
  uk: { title: 'asyncio (uk)', description: 'Пошук у довіднику з asyncio' },
  ru: { title: 'asyncio (ru)', description: 'Поиск по справочнику asyncio' },
  en: { title: 'asyncio (en)', description: 'Search the asyncio reference' },
};
