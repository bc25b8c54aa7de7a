import { SearchIndexError } from './index-file.ts';

/** The folder of a locale's index in the built site; not `search`, which is the address of the search page. */
export const INDEX_FOLDER = 'search-index';
/** The name of the manifest in the folder of a locale's search. */
export const MANIFEST_FILE = 'manifest.json';

/** Says which file beside it is the index. It is small and never cached for long; the index may be. */
export interface SearchManifest {
  readonly version: 1;
  /** Such as `index-0123456789ab.json`. */
  readonly file: string;
}

/**
 * Reads a manifest.
 * @param manifest parsed, or its text
 * @throws SearchIndexError where it is truncated, something else, or made for a newer engine
 */
export function readManifest(manifest: unknown): SearchManifest {
  let value = manifest;
  if (typeof manifest === 'string') {
    try {
      value = JSON.parse(manifest);
    } catch {
      throw new SearchIndexError('broken', 'the manifest of the search is truncated or no JSON');
    }
  }
  if (typeof value !== 'object' || value === null || !('version' in value) || !('file' in value))
    throw new SearchIndexError('foreign', 'this is no manifest of a search');
  const { version, file } = value;
  if (typeof version === 'number' && version > 1)
    throw new SearchIndexError('newer', `the manifest of the search has version ${version}; 1 is known`);
  // A path would lead out of the folder.
  if (version !== 1 || typeof file !== 'string' || !/^index-[\da-f]+\.json$/.test(file))
    throw new SearchIndexError('foreign', 'the manifest of the search names no index');
  return { version, file };
}
