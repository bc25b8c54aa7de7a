import type { SearchResult } from '../engine/engine.ts';

/** Where the index of one locale is. */
export interface IndexPlace {
  /** The address of its folder, such as `/ru/search/`. */
  readonly folder: string;
  /** The name of its file, where the page knows it; otherwise the manifest says so. */
  readonly file?: string | undefined;
}

/** What the page asks of the worker. */
export interface SearchRequest {
  readonly id: number;
  readonly place: IndexPlace;
  readonly query: string;
  readonly limit: number;
}

/** What the worker answers; without results, the index could not be loaded. */
export type SearchReply =
  | { readonly id: number; readonly results: readonly SearchResult[] }
  | { readonly id: number; readonly failure: string };
