import { accessSync, constants } from 'node:fs';

/** Whether there is a file that this process may run. */
export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    // The answer of accessSync is that it throws: not there, or not ours to run.
    return false;
  }
}
