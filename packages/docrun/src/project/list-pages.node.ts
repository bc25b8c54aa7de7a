import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PagePlace } from '../block/page.ts';
import type { Locale } from '../block/types.ts';
import { CATEGORY_FILE, type Category, parseCategory } from '../chapter/category.ts';
import { findPage, isLeftOut, type PageSet } from '../config/page-sets.ts';
import { UsageError } from '../message/usage-error.ts';

/** The pages of a locale, and what their folders say of themselves. */
export interface ListedPages {
  readonly pages: PagePlace[];
  /** By the path that a page in the folder has before its own name, such as `tasks`. */
  readonly categories: ReadonlyMap<string, Category>;
}

/**
 * Finds the pages of a locale on the disk; links are not followed.
 * @param isFirst whether it is the locale that the others are compared with
 * @throws UsageError where a folder cannot be read
 */
export function listPages(root: string, sets: readonly PageSet[], locale: Locale, isFirst: boolean): ListedPages {
  const pages: PagePlace[] = [];
  const categories = new Map<string, Category>();
  for (const set of sets) {
    const folder = set.folders.get(locale) ?? '';
    const walk = (below: string): void => {
      for (const entry of readFolder(join(root, folder, below))) {
        const name = `${below}${entry.name}`;
        const file = folder === '' ? name : `${folder}/${name}`;
        if (entry.name === CATEGORY_FILE && entry.isFile()) {
          const text = readFileSync(join(root, file), 'utf8');
          categories.set(`${set.prefix}${below}`.replace(/\/$/, ''), parseCategory(file, text, isFirst));
        }
        if (entry.isSymbolicLink() || isLeftOut(set, name)) continue;
        if (/\.mdx?$/.test(entry.name)) {
          // A folder of pages may lie inside another one: the inner set has the page.
          const page = findPage(sets, file);
          if (page?.locale === locale && page.set === set) pages.push({ locale, path: page.path, file });
        } else if (entry.isDirectory()) walk(`${name}/`);
      }
    };
    if (isFolder(join(root, folder))) walk('');
  }
  return { pages, categories };
}

function readFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError({ key: 'usage.unreadable-file', values: { file: folder, reason } });
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
