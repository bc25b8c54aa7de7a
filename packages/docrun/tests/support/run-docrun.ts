import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));

/** How the command line ended. */
export interface Ended {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly folder: string;
  /** @default 'en' */
  readonly language?: string;
  /** What the process finds in its environment beside PATH. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Given the process as soon as it has started. */
  readonly onStart?: (child: ChildProcess) => void;
}

/** Starts the real command as a process of its own. */
export async function runDocrun(
  words: readonly string[],
  { folder, language = 'en', environment = {}, onStart }: RunOptions,
): Promise<Ended> {
  const { PATH } = process.env;
  const child = spawn(process.execPath, [CLI, ...words], {
    cwd: folder,
    env: { ...environment, PATH, LANG: language },
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
  onStart?.(child);
  const [exit] = (await once(child, 'close')) as [number | null];
  return { exit, stdout, stderr };
}
