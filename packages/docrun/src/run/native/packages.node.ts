import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../config/config.node.ts';
import { callInstaller, InstallerError } from '../call-installer.node.ts';
import type { FoundPython } from '../find-pythons.node.ts';
import type { Packages } from './runner.node.ts';

/** The packages could not be installed; the message is what the installer said last. */
export class PackagesError extends Error {
  override readonly name = 'PackagesError';
}

/** Written when everything is installed. */
const WHOLE = 'installed';

/**
 * The packages that the project's file of requirements pins, for one interpreter, in a virtual environment that is made once
 * and kept in the project's cache until the file changes. Where the file has hashes, every download is checked against them.
 * @param root the project
 * @throws PackagesError
 */
export async function installPackages(
  python: FoundPython,
  root: string,
  versions: ReadonlyMap<string, string>,
  signal: AbortSignal,
): Promise<Packages> {
  if (!existsSync(requirementsOf(root))) throw new PackagesError(`ENOENT: ${requirementsOf(root)}`);
  const folder = folderOf(python, root);
  if (!hasPackages(python, root)) {
    // What an interrupted installation left is of no use.
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await call(python.path, ['-m', 'venv', folder], signal);
    // pip itself wants hashes of all packages as soon as the file has one of them.
    const install = ['install', '--quiet', '--only-binary', ':all:', '--requirement', requirementsOf(root)];
    await call(join(folder, 'bin/python'), ['-m', 'pip', '--disable-pip-version-check', ...install], signal);
    writeFileSync(join(folder, WHOLE), '');
  }
  return {
    bin: join(folder, 'bin'),
    library: join(folder, 'lib', `python${python.minor}`, 'site-packages'),
    versions,
  };
}

/** Whether the packages that the project's file of requirements pins, which must be there, are installed already for an interpreter. */
export function hasPackages(python: Pick<FoundPython, 'version'>, root: string): boolean {
  return existsSync(join(folderOf(python, root), WHOLE));
}

function folderOf({ version }: Pick<FoundPython, 'version'>, root: string): string {
  const digest = createHash('sha256')
    .update(readFileSync(requirementsOf(root)))
    .digest('hex')
    .slice(0, 12);
  return join(root, readConfig(root).config.cache, 'packages', `cpython-${version}-${digest}`);
}

function requirementsOf(root: string): string {
  return join(root, readConfig(root).config.requirements);
}

async function call(command: string, words: readonly string[], signal: AbortSignal): Promise<void> {
  try {
    await callInstaller(command, words, { signal });
  } catch (error) {
    if (error instanceof InstallerError) throw new PackagesError(lastLine(error.message), { cause: error });
    throw error;
  }
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
