/**
 * What answers queries, in a browser as on Node; and how it compares what readers type, for those who measure it. Pure.
 * @packageDocumentation
 */
export { distance } from '../engine/distance.ts';
export {
  openIndex,
  type SearchIndex,
  SearchIndexError,
  type SearchOptions,
  type SearchResult,
} from '../engine/engine.ts';
export { glue } from '../engine/fold.ts';
export type { IndexFault, SearchIndexFile } from '../engine/index-file.ts';
export { OWN_KINDS, type OwnKind } from '../engine/kind.ts';
export { SEARCH_LANGUAGES, type SearchLanguage, searchLanguageOf } from '../engine/language.ts';
export { switchLayout } from '../engine/layout.ts';
export { INDEX_FOLDER, MANIFEST_FILE, readManifest, type SearchManifest } from '../engine/manifest.ts';
export type { Snippet } from '../engine/snippet.ts';
export { partsOf } from '../engine/tokenise.ts';
