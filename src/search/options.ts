import type { SearchPluginOptions } from '@docrun/search';
import { SYNONYMS } from './synonyms.ts';
import { USUAL_CLASSES, VARIABLES } from './usual-classes.ts';

/** What the search has to know of this site. */
export const SEARCH = {
  synonyms: SYNONYMS,
  usualClasses: USUAL_CLASSES,
  variables: VARIABLES,
  kinds: [
    {
      id: 'myth',
      label: { uk: 'Міфи', ru: 'Мифы', en: 'Myths' },
      has: ({ page, anchor, depth }) => page.startsWith('myths/') && depth === 2 && anchor !== 'sources',
    },
  ],
  weights: {
    // These tell once more what other pages are about.
    folders: { myths: 0.55, help: 0.3, web: 0.7 },
    // What is looked up rather than read counts less; links lead to what is found by itself.
    sections: { sources: 0.4, versions: 0.4, 'see-also': 0 },
  },
  retold: ['myths', 'help'],
  suggestions: [
    { to: '/help/glossary', label: { uk: 'словничок', ru: 'словарик', en: 'glossary' } },
    { to: '/help/mistakes', label: { uk: 'типові помилки', ru: 'типичные ошибки', en: 'common mistakes' } },
    { to: '/api/functions', label: { uk: 'усі назви', ru: 'все имена', en: 'all names' } },
  ],
  openSearch: {
    description: {
      uk: 'Пошук у довіднику з asyncio',
      ru: 'Поиск по справочнику asyncio',
      en: 'Search the asyncio reference',
    },
  },
} as const satisfies SearchPluginOptions;
