import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, PagePlace } from './page.ts';

/** Parsed pages of earlier checks: parsing is most of a check, and most pages have not changed since the last one. */
export interface PageCache {
  /** The page as this very parser made it of this very text; null where it is not known. */
  find(place: PagePlace, source: string): Page | null;
  keep(place: PagePlace, source: string, page: Page): void;
  /** Writes what is new. A cache that cannot be written is no fault: the next check parses again. */
  save(): void;
}

interface Entry {
  readonly key: string;
  readonly page: Page;
}

const FOLDER = import.meta.dirname;

/** Opens the cache of the project at `root`; nothing is kept where the project has no node_modules. */
export function openPageCache(root: string): PageCache {
  const folder = join(root, 'node_modules/.cache/docrun');
  const file = join(folder, 'pages.json');
  if (!isFolder(join(root, 'node_modules'))) return { find: () => null, keep: () => undefined, save: () => undefined };
  const parser = parserVersion(root);
  const known = readEntries(file);
  let changed = false;
  const keyOf = (place: PagePlace, source: string): string =>
    createHash('sha256').update(`${parser}\0${place.file}\0${source}`).digest('base64');
  return {
    find: (place, source) => {
      const entry = known.get(place.file);
      return entry !== undefined && entry.key === keyOf(place, source) ? entry.page : null;
    },
    keep: (place, source, page) => {
      known.set(place.file, { key: keyOf(place, source), page });
      changed = true;
    },
    save: () => {
      if (!changed) return;
      const draft = `${file}.${process.pid}`;
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(draft, JSON.stringify([...known]));
        renameSync(draft, file);
      } catch (error) {
        if (!(error instanceof Error && 'code' in error)) throw error;
      }
    },
  };
}

/** Changes with the source of the parser and with the packages it is made of. */
function parserVersion(root: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(FOLDER).sort()) hash.update(readFileSync(join(FOLDER, name)));
  try {
    hash.update(readFileSync(join(root, 'package-lock.json')));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  return hash.digest('base64');
}

function readEntries(file: string): Map<string, Entry> {
  try {
    return new Map(JSON.parse(readFileSync(file, 'utf8')) as [string, Entry][]);
  } catch (error) {
    // Not there yet, or cut off: both mean that nothing is known.
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error)) return new Map();
    throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
