import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';

const NAMES = ['python', 'python3'];

/**
 * The folders in which a shell finds an interpreter under the names that sessions use. Some have only the name with their
 * version, such as those of Debian: they get the others in a folder of their own.
 * @param python the interpreter's program
 * @param folder where that folder is made
 */
export function foldersOfPython(python: string, folder: string): readonly string[] {
  const own = dirname(python);
  const missing = NAMES.filter((name) => !existsSync(join(own, name)));
  if (missing.length === 0) return [own];
  const names = join(folder, 'names');
  mkdirSync(names, { recursive: true });
  for (const name of missing) if (!existsSync(join(names, name))) symlinkSync(python, join(names, name));
  return [names, own];
}
