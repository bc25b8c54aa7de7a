import { openIndex } from '@docrun/search/engine';
import MiniSearch from 'minisearch';
import type { Corpus } from './corpus.node.ts';
import { openEasyops } from './easyops.node.ts';
import { openPagefind } from './pagefind.node.ts';

/** A search over one locale's pages. */
export interface Contender {
  /** Addresses, best first, at most five. */
  find(query: string): Promise<readonly string[]> | readonly string[];
  /** What a browser loads before the first result, as text; empty where that cannot be said. */
  readonly loaded: string | null;
  /** Its version, and how it was set up, where it is no dependency of the project. */
  readonly about?: string;
  /** Milliseconds until the first query could be asked. */
  readonly opened: number;
  /** The address of the smallest part of a page that it can answer with, for one of ours. */
  partOf?(url: string): string;
  close?(): Promise<void>;
}

/** Opens a search on the same pages; null where it cannot be driven here. */
export type Open = (corpus: Corpus) => Promise<Contender | null>;

const LIMIT = 5;

export const CONTENDERS: Readonly<Record<string, Open>> = {
  ours: async ({ index }) => {
    const started = performance.now();
    const search = openIndex(index);
    const opened = performance.now() - started;
    return { find: (query) => search.search(query, { limit: LIMIT }).map(({ url }) => url), loaded: index, opened };
  },
  minisearch: async ({ documents }) => {
    const fields = ['title', 'heading', 'names', 'keywords', 'text', 'code'];
    const options = { idField: 'url', fields };
    const made = new MiniSearch(options);
    made.addAll(
      documents.map(({ defines, keywords, ...document }) => ({
        ...document,
        names: defines.join(' '),
        keywords: keywords.join(', '),
      })),
    );
    const loaded = JSON.stringify(made);
    const started = performance.now();
    const index = MiniSearch.loadJSON(loaded, options);
    const opened = performance.now() - started;
    const find = (query: string) =>
      index
        .search(query, { prefix: true, fuzzy: 0.2 })
        .slice(0, LIMIT)
        .map(({ id }) => String(id));
    return { find, loaded, opened };
  },
  pagefind: openPagefind,
  easyops: openEasyops,
};
