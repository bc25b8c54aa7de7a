import type { I18nLocaleConfig } from '@docusaurus/types';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { usePluginData } from '@docusaurus/useGlobalData';
import { INDEX_FOLDER } from '../engine/manifest.ts';
import { PLUGIN, type SearchData } from '../plugin/data.ts';
import type { IndexPlace } from './messages.ts';

/** A locale that can be searched. */
export interface SearchPlace extends IndexPlace {
  readonly locale: string;
  /** The language's own name. */
  readonly language: string;
  /** What addresses of the locale begin with, such as `/ru`; empty for the default one at the root. */
  readonly base: string;
}

/** What the site says of its search. */
export function useSearchData(): SearchData {
  return usePluginData(PLUGIN) as SearchData;
}

/** The index of the page's locale, and those of the others that are on the same host. */
export function useSearchPlaces(): { readonly own: SearchPlace; readonly others: readonly SearchPlace[] } {
  const {
    siteConfig: { url, baseUrl },
    i18n: { currentLocale, defaultLocale, locales, localeConfigs },
  } = useDocusaurusContext();
  const { file } = useSearchData();
  const root = currentLocale === defaultLocale ? baseUrl : baseUrl.slice(0, -`${currentLocale}/`.length);
  const toPlace = (locale: string): SearchPlace => {
    const config: Partial<I18nLocaleConfig> = localeConfigs[locale] ?? {};
    // Docusaurus says so itself from 3.9 on.
    const usual = locale === defaultLocale ? root : `${root}${locale}/`;
    const base = locale === currentLocale ? baseUrl : (config.baseUrl ?? usual);
    return {
      locale,
      language: config.label ?? locale,
      base: base.slice(0, -1),
      folder: `${base}${INDEX_FOLDER}/`,
      ...(locale === currentLocale && { file }),
    };
  };
  const own = toPlace(currentLocale);
  const others = locales
    .filter((locale) => locale !== currentLocale && (localeConfigs[locale]?.url ?? url) === url)
    .map(toPlace)
    // A locale that is built by itself stands where another one may have stood.
    .filter(({ folder }) => folder !== own.folder);
  return { own, others };
}
