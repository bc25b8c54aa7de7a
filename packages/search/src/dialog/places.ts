import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { usePluginData } from '@docusaurus/useGlobalData';
import { INDEX_FOLDER } from '../engine/manifest.ts';
import type { IndexPlace } from './messages.ts';

/** A locale that can be searched. */
export interface SearchPlace extends IndexPlace {
  readonly locale: string;
  /** The language's own name. */
  readonly language: string;
  /** What addresses of the locale begin with, such as `/ru`; empty for the default one at the root. */
  readonly base: string;
}

/** The index of the page's locale, and those of the others. */
export function useSearchPlaces(): { readonly own: SearchPlace; readonly others: readonly SearchPlace[] } {
  const {
    siteConfig: { baseUrl },
    i18n: { currentLocale, defaultLocale, locales, localeConfigs },
  } = useDocusaurusContext();
  const { file } = usePluginData('site-search') as { readonly file: string };
  const root = currentLocale === defaultLocale ? baseUrl : baseUrl.slice(0, -`${currentLocale}/`.length);
  const toPlace = (locale: string): SearchPlace => {
    const folder = locale === defaultLocale ? root : `${root}${locale}/`;
    return {
      locale,
      language: localeConfigs[locale]?.label ?? locale,
      base: folder.slice(0, -1),
      folder: `${folder}${INDEX_FOLDER}/`,
      ...(locale === currentLocale && { file }),
    };
  };
  return {
    own: toPlace(currentLocale),
    others: locales.filter((locale) => locale !== currentLocale).map(toPlace),
  };
}
