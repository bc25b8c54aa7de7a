import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A file could not be written. The file that was there before is as it was. */
export class WriteError extends Error {
  override readonly name = 'WriteError';
  readonly file: string;
  readonly reason: 'disk-full' | 'permission' | 'other';

  constructor(file: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.file = file;
    this.reason = reasonOf(cause);
  }
}

/** The part of the file system that a write needs, so that a test can stand in for a full disk. */
export interface FileSystem {
  /** Writes a new file and flushes it to the disk. */
  readonly write: (file: string, text: string, mode: number) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
}

/** The disk. */
const DISK: FileSystem = {
  write: async (file, text, mode) => {
    const handle = await open(file, 'w', mode);
    try {
      await handle.writeFile(text, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  rename,
};

/**
 * Writes a file whole or not at all: into a new file beside it, flushed to the disk, then renamed over the old one.
 * The whole text is written even where the system takes it in pieces; `write-file-atomic` 8.0.0 does one write and does
 * not look at how much of it was taken, so on a disk that fills up it would put a part of the file in the old one's place.
 * @throws WriteError
 */
export async function writeAtomic(file: string, text: string, system: FileSystem = DISK): Promise<void> {
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  try {
    await mkdir(dirname(file), { recursive: true });
    await system.write(temporary, text, await modeOf(file));
    await system.rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new WriteError(file, error);
  }
}

async function modeOf(file: string): Promise<number> {
  const old = await stat(file).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });
  return old === null ? 0o666 : old.mode & 0o777;
}

function reasonOf(cause: unknown): WriteError['reason'] {
  const code = codeOf(cause);
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk-full';
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS' ? 'permission' : 'other';
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
