import { join } from 'node:path';
import { readTextIfThere } from 'docrun';
import { openIndex, type SearchIndex } from '../engine/engine.ts';
import { INDEX_FOLDER, MANIFEST_FILE, readManifest } from '../engine/manifest.ts';

/**
 * Where the search of a locale is in the built site.
 * @param locale null: the site's default one, which has no folder of its own
 */
export function searchFolderOf(build: string, locale: string | null): string {
  return join(build, locale ?? '', INDEX_FOLDER);
}

/**
 * Opens the index in a folder of the built site.
 * @returns null where there is none
 * @throws SearchIndexError where it is truncated, something else, or made for a newer engine
 */
export function readIndex(folder: string): SearchIndex | null {
  const manifest = readTextIfThere(join(folder, MANIFEST_FILE));
  if (manifest === null) return null;
  const text = readTextIfThere(join(folder, readManifest(manifest).file));
  return text === null ? null : openIndex(text);
}
