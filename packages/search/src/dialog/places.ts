import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { usePluginData } from '@docusaurus/useGlobalData';
import { PLUGIN, type SearchData } from '../plugin/data.ts';
import { placesOf, type SearchPlaces } from './places-of.ts';

/** What the site says of its search. */
export function useSearchData(): SearchData {
  return usePluginData(PLUGIN) as SearchData;
}

/** The index of the page's locale, and those of the others. */
export function useSearchPlaces(): SearchPlaces {
  const { siteConfig, i18n } = useDocusaurusContext();
  return placesOf({ url: siteConfig.url, baseUrl: siteConfig.baseUrl, i18n }, useSearchData().file);
}
