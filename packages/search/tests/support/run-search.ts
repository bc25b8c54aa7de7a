import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The built command; `npm run build:packages` makes it. */
export const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** How the command ended. */
export interface Ended {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the command as a process of its own. */
export async function runSearch(
  words: readonly string[],
  { folder, language = 'en' }: { readonly folder: string; readonly language?: string },
): Promise<Ended> {
  const child = spawn(process.execPath, [CLI, ...words], {
    cwd: folder,
    env: { PATH: process.env.PATH, LANG: language },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const [exit] = (await once(child, 'close')) as [number | null];
  return { exit, stdout, stderr };
}
