import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, join } from 'node:path';
import { isExecutable } from '../run/is-executable.node.ts';

/** The package that brings a verb, where we know one: whoever asks for the verb without it is told so. */
export const PACKAGES: ReadonlyMap<string, string> = new Map([['search', '@docrun/search']]);

/**
 * The program of a verb that another package brings, `docrun-VERB`, as git has it: beside the nearest node_modules above the
 * working directory, else on PATH; null where there is none.
 */
export function findExternalVerb(
  verb: string,
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
): string | null {
  if (!/^[a-z][a-z0-9-]*$/.test(verb)) return null;
  const parts = folder.split(/[\\/]/);
  const above = parts.map((_, index) =>
    join(parts.slice(0, parts.length - index).join('/') || '/', 'node_modules/.bin'),
  );
  const folders = [...above, ...(environment.PATH ?? '').split(delimiter).filter((path) => path !== '')];
  const ending = process.platform === 'win32' ? '.cmd' : '';
  return folders.map((path) => join(path, `docrun-${verb}${ending}`)).find(isExecutable) ?? null;
}

/** Runs such a program in this terminal, and gives its exit code. */
export async function runExternalVerb(program: string, words: readonly string[]): Promise<number> {
  const child = spawn(program, [...words], { stdio: 'inherit', shell: process.platform === 'win32' });
  const [code] = (await once(child, 'close')) as [number | null];
  return code ?? 1;
}
