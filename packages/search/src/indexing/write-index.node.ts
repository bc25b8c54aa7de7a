import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomic } from 'docrun';
import type { SearchIndexFile } from '../engine/index-file.ts';
import { MANIFEST_FILE, type SearchManifest } from '../engine/manifest.ts';

/** The name of an index's file: it changes with what the index holds. */
export function indexFileName(file: SearchIndexFile): string {
  return nameOf(JSON.stringify(file));
}

function nameOf(text: string): string {
  return `index-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.json`;
}

/**
 * Writes an index under a name made from its content, so that it may be cached for ever, and the manifest that names it.
 * Indexes that were there before are removed.
 * @param folder such as `build/search`; it is made where it is missing
 */
export async function writeIndex(folder: string, file: SearchIndexFile): Promise<SearchManifest> {
  const text = JSON.stringify(file);
  const manifest: SearchManifest = { version: 1, file: nameOf(text) };
  mkdirSync(folder, { recursive: true });
  await writeAtomic(join(folder, manifest.file), text);
  await writeAtomic(join(folder, MANIFEST_FILE), `${JSON.stringify(manifest)}\n`);
  for (const old of readdirSync(folder))
    if (/^index-[\da-f]+\.json$/.test(old) && old !== manifest.file) rmSync(join(folder, old));
  return manifest;
}
