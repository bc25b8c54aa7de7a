import type { IndexOptions } from './index-options.ts';
import type { Texts } from './texts.ts';

/** Options of the plugin. Everything may be left out. */
export interface SearchPluginOptions extends IndexOptions {
  /** The path of the page with all results, from the base of the site. @default 'search' */
  readonly page?: string;
  /** Pages that are offered where nothing was found. @default none */
  readonly suggestions?: readonly Suggestion[];
  /**
   * How the search is described to browsers, which offer it as a search engine of theirs; false: not at all.
   * @default the title and the favicon of the site, and "Search" with the title
   */
  readonly openSearch?: OpenSearchOptions | false;
}

/** A page that may help where the search does not. */
export interface Suggestion {
  /** From the base of the site, such as `/help/glossary`. */
  readonly to: string;
  readonly label: Texts;
}

/** What a browser shows of the search in its settings. */
export interface OpenSearchOptions {
  /** At most 16 characters. */
  readonly title?: Texts;
  /** At most 1,024 characters. */
  readonly description?: Texts;
  /** From the base of the site, such as `img/logo.svg`. */
  readonly icon?: string;
}
