import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTold, type Told } from './outcome.ts';
import { toText } from './to-text.ts';

/** What a run printed, and what it told of itself. */
interface WrittenText {
  readonly stdout: string;
  readonly stderr: string;
  readonly told: Told;
}

/** What a run wrote, read through files that were opened before it began: a program may remove the folder they are in. */
export interface Written {
  read(): WrittenText;
  close(): void;
}

/** Opens the files that a run in a folder will write. */
export function openWritten(folder: string): Written {
  const [stdout = 0, stderr = 0, events = 0] = ['stdout', 'stderr', 'events'].map((name) =>
    openSync(join(folder, name), 'a+', 0o600),
  );
  return {
    read: () => ({
      stdout: toText(readFileSync(stdout)),
      stderr: toText(readFileSync(stderr)),
      told: readTold(toText(readFileSync(events))),
    }),
    close: () => {
      for (const descriptor of [stdout, stderr, events]) closeSync(descriptor);
    },
  };
}
