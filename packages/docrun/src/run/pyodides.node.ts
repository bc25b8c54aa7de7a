import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PyodidePython } from '../interpreter/pyodides.ts';
import { callInstaller, InstallerError } from './call-installer.node.ts';

/** What is installed: a package.json, and a lockfile with the hash of each package. */
const INTERPRETERS = fileURLToPath(new URL('../../interpreters', import.meta.url));
const FILES = ['package.json', 'package-lock.json'];
/** Written when everything is installed. */
const WHOLE = 'installed';
/** Without a network npm would try for minutes. */
const PATIENCE = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=1000'];

/**
 * Installs the CPythons as WebAssembly, 70 MB, once; they are kept under node_modules/.cache until their list changes. Each
 * is checked against the hash in the lockfile.
 * @param root the project
 * @throws {InstallerError} with a line that says why
 */
export async function installPyodides(
  root: string,
  environment: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
): Promise<void> {
  if (hasPyodides(root)) return;
  const folder = folderOf(root);
  // What an interrupted installation left is of no use.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of FILES) cpSync(join(INTERPRETERS, name), join(folder, name));
  const [command, ...words] = npmOf(environment);
  const install = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...PATIENCE];
  try {
    await callInstaller(command, [...words, ...install], { folder, environment, signal });
  } catch (error) {
    if (error instanceof InstallerError) throw new InstallerError(reasonOf(error.message), { cause: error });
    throw error;
  }
  writeFileSync(join(folder, WHOLE), '');
}

/** Whether they are installed. */
export function hasPyodides(root: string): boolean {
  return existsSync(join(folderOf(root), WHOLE));
}

/** Where one of them stands, once they are installed. */
export function pyodideFolder(root: string, python: PyodidePython): string {
  return join(folderOf(root), 'node_modules', `cpython-${python}`);
}

function folderOf(root: string): string {
  const hash = createHash('sha256');
  for (const name of FILES) hash.update(readFileSync(join(INTERPRETERS, name)));
  return join(root, 'node_modules/.cache/docrun/interpreters', hash.digest('hex').slice(0, 12));
}

/** The npm that started docrun, else the one on PATH. */
function npmOf({ npm_execpath: script }: Readonly<Record<string, string | undefined>>): [string, ...string[]] {
  return script?.endsWith('npm-cli.js') ? [process.execPath, script] : ['npm'];
}

/** What npm says of a failure in one line: the code, and the first sentence. */
function reasonOf(said: string): string {
  const lines = said
    .split('\n')
    .flatMap((line) => /^npm (?:error|ERR!) (.+)$/.exec(line)?.[1] ?? [])
    .filter((line) => !/^(?:syscall|errno|path|A complete log|\s)/.test(line));
  return lines.slice(0, 2).join(': ') || (said.split('\n')[0] ?? '');
}
