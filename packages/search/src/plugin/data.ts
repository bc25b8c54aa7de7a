/** The name of the plugin, by which pages ask for its data. */
export const PLUGIN = 'docrun-search';

/** What every page is told of the search. */
export interface SearchData {
  /** The name of the file with the index of the page's locale. */
  readonly file: string;
  /** The path of the page with all results, from the base of the site: `/search`. */
  readonly page: string;
  /** Whether there are names of an API to find. */
  readonly hasNames: boolean;
  /** What stands above results of the site's own kinds, by kind. */
  readonly kinds: Readonly<Record<string, string>>;
  /** Pages that are offered where nothing was found; from the base of the site. */
  readonly suggestions: readonly { readonly to: string; readonly label: string }[];
}
