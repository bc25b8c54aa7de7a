import { readFileSync } from 'node:fs';

/** The text of a file in UTF-8; null where there is no such file. Throws where it is there and cannot be read. */
export function readTextIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
