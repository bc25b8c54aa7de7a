import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Drawings kept on disk, one file a drawing. */
export interface Cache {
  /** @returns Nothing where there is no entry or a damaged one. */
  read(key: string): Promise<string | undefined>;
  write(key: string, svg: string): Promise<void>;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/**
 * A cache in a folder, which is made when first needed. An entry is the sha256 of the SVG, a line feed, and the SVG: a file
 * cut short or edited is not believed. Writes are atomic.
 */
export const createFolderCache = (folder: string): Cache => {
  const pathOf = (key: string): string => join(folder, `${key}.svg`);
  return {
    async read(key) {
      const entry = await readFile(pathOf(key), 'utf8').catch((error: unknown) => {
        if (isMissing(error)) return '';
        throw error;
      });
      const end = entry.indexOf('\n');
      const svg = entry.slice(end + 1);
      return end > 0 && entry.slice(0, end) === digest(svg) ? svg : undefined;
    },
    async write(key, svg) {
      await mkdir(folder, { recursive: true });
      // Whatever is cut short on the way is found out by its digest; renaming keeps readers from half a file.
      const draft = `${pathOf(key)}.${process.pid}`;
      await writeFile(draft, `${digest(svg)}\n${svg}`);
      await rename(draft, pathOf(key));
    },
  };
};

/** Keeps nothing. */
export const noCache: Cache = { read: async () => undefined, write: async () => undefined };
