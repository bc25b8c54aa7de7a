import type { I18n } from '@docusaurus/types';
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

/** The index of the page's locale, and those of the others that are on the same host. */
export interface SearchPlaces {
  readonly own: SearchPlace;
  readonly others: readonly SearchPlace[];
}

/** What a page knows of its site. */
export interface SiteOfPage {
  readonly url: string;
  /** With the locale, such as `/ru/`. */
  readonly baseUrl: string;
  /** Docusaurus says from 3.9 on where each locale is. */
  readonly i18n: Omit<I18n, 'localeConfigs' | 'path'> & {
    readonly localeConfigs: Readonly<Record<string, Partial<I18n['localeConfigs'][string]>>>;
  };
}

/** @param file the name of the index of the page's locale */
export function placesOf({ url, baseUrl, i18n }: SiteOfPage, file: string): SearchPlaces {
  const { currentLocale, defaultLocale, locales, localeConfigs } = i18n;
  const root = currentLocale === defaultLocale ? baseUrl : baseUrl.slice(0, -`${currentLocale}/`.length);
  const toPlace = (locale: string): SearchPlace => {
    const { label = locale, baseUrl: stated } = localeConfigs[locale] ?? {};
    const usual = locale === defaultLocale ? root : `${root}${locale}/`;
    const base = locale === currentLocale ? baseUrl : (stated ?? usual);
    return {
      locale,
      language: label,
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
