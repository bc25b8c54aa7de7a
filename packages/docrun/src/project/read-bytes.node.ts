import { readFileSync } from 'node:fs';

/** The bytes of a file, or why the system gives none. */
export type FileBytes = Buffer | SystemError;

/** An error of the system, with its code such as `ENOENT`. */
export interface SystemError {
  readonly code: string;
  readonly message: string;
}

/** Reads a file. Throws nothing of what the system may say of it. */
export function readBytes(file: string): FileBytes {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { code: String(error.code), message: error.message };
    throw error;
  }
}
