import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readTextIfThere } from '../file/read-text.node.ts';

/** The folder with all files of the tool. */
const TOOL = dirname(import.meta.dirname);

/** What package managers write of the packages that are installed, or are to be. */
const LOCKFILES = [
  'node_modules/.package-lock.json',
  'node_modules/.pnpm/lock.yaml',
  'package-lock.json',
  'pnpm-lock.yaml',
  'yarn.lock',
  'bun.lock',
];

/**
 * A digest of all that decides what the tool makes of its inputs: its own files, the packages that it is made of, and Node.
 * @param folder the folder with the files of the tool
 * @returns null where nothing says which packages are installed: what it makes then cannot be kept
 */
export function toolVersion(folder: string = TOOL): string | null {
  const lockfile = findLockfile(folder);
  if (lockfile === null) return null;
  const hash = createHash('sha256').update(process.version).update(lockfile);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  for (const file of files.sort()) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

/** The text of the nearest one, in the folder or above. */
function findLockfile(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    for (const name of LOCKFILES) {
      const text = readTextIfThere(join(at, name));
      if (text !== null) return text;
    }
    if (at === dirname(at)) return null;
  }
}
