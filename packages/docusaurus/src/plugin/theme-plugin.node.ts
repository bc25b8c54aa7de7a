import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PluginModule } from '@docusaurus/types';

/** The languages that the words on pages come in; a site writes those of others into its `i18n/<locale>/code.json`. */
const LANGUAGES = ['uk', 'ru', 'en'];

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** A Docusaurus plugin with what pages are shown by: components, their words, their styles. */
export function createThemePlugin(): PluginModule {
  return ({ i18n: { currentLocale } }) => ({
    name: 'docrun-theme',
    getThemePath: () => pathOf('../theme'),
    getClientModules: () => [
      pathOf('../styles/tokens.css'),
      pathOf('../styles/diagram.css'),
      pathOf('../styles/pictures.css'),
    ],
    getDefaultCodeTranslationMessages: async () => {
      const language = LANGUAGES.find((known) => known === currentLocale || currentLocale.startsWith(`${known}-`));
      if (language === undefined) return {};
      return JSON.parse(readFileSync(pathOf(`../../locales/${language}.json`), 'utf8')) as Record<string, string>;
    },
  });
}
