import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';

/** The bytes of a file, or why the system gives none. */
export type FileBytes = Buffer | SystemError;

/** An error of the system, with its code such as `ENOENT`. */
interface SystemError {
  readonly code: string;
  readonly message: string;
}

/** Reads a file. Throws nothing of what the system may say of it. */
export function readBytes(file: string): FileBytes {
  return orError(() => readFileSync(file));
}

/** Reads many files a few at a time, into the same memory again and again. */
export interface FileReader {
  /** Reads a file, as {@link readBytes} does. Its bytes are there until `letGo` is called. */
  read(file: string): FileBytes;
  /** What was read until now is not needed any more: what is read next is put in its place. */
  letGo(): void;
}

/** Bytes at first; it grows with what has to be there at once. */
const AT_FIRST = 1 << 20;

/** Creates a reader. Thousands of buffers would each take up memory until the collector comes by. */
export function createFileReader(): FileReader {
  let memory = Buffer.allocUnsafeSlow(AT_FIRST);
  let used = 0;
  const readOpen = (descriptor: number): Buffer => {
    // One more than the file has: a read that comes back with nothing is its end.
    makeRoom(fstatSync(descriptor).size + 1, 0);
    let length = 0;
    for (;;) {
      if (used + length === memory.length) makeRoom(2 * length, length);
      const count = readSync(descriptor, memory, used + length, memory.length - used - length, null);
      if (count === 0) break;
      length += count;
    }
    used += length;
    return memory.subarray(used - length, used);
  };
  /** What was read before stays where it is, in the memory that was there before. */
  const makeRoom = (size: number, kept: number): void => {
    if (memory.length - used >= size) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(2 * memory.length, size));
    memory.copy(larger, 0, used, used + kept);
    memory = larger;
    used = 0;
  };
  return {
    read: (file) =>
      orError(() => {
        const descriptor = openSync(file, 'r');
        try {
          return readOpen(descriptor);
        } finally {
          closeSync(descriptor);
        }
      }),
    letGo: () => {
      used = 0;
    },
  };
}

function orError(read: () => Buffer): FileBytes {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { code: String(error.code), message: error.message };
    throw error;
  }
}
