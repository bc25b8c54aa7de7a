import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** An installer failed; the message is what it said on standard error, or why it could not be started. */
export class InstallerError extends Error {
  override readonly name = 'InstallerError';
}

interface Place {
  /** @default the working directory */
  readonly folder?: string;
  /** @default that of this process */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

const IS_WINDOWS = process.platform === 'win32';

/**
 * Calls a program that installs something, and waits for it; Ctrl+C ends it with all that it started.
 * @throws {InstallerError} where it fails; the reason of the signal, where that was given
 */
export async function callInstaller(
  command: string,
  words: readonly string[],
  { folder, environment = process.env, signal }: Place,
): Promise<void> {
  signal.throwIfAborted();
  // A group of its own: what the command starts ends with it. On Windows, npm is a script that only a shell starts.
  const child = spawn(command, [...words], {
    ...(folder === undefined ? {} : { cwd: folder }),
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: !IS_WINDOWS,
    shell: IS_WINDOWS && command === 'npm',
  });
  const stop = () => {
    if (child.pid !== undefined) process.kill(IS_WINDOWS ? child.pid : -child.pid, 'SIGKILL');
  };
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-10_000);
  });
  signal.addEventListener('abort', stop);
  try {
    const [status] = (await once(child, 'close')) as [number | null];
    signal.throwIfAborted();
    if (status !== 0) throw new InstallerError(said.trim() || `${command}: ${status}`);
  } catch (error) {
    if (signal.aborted || error instanceof InstallerError || !(error instanceof Error)) throw error;
    throw new InstallerError(error.message, { cause: error });
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
