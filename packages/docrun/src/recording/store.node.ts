import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PageName } from '../block/page.ts';
import { LOCALES } from '../block/types.ts';
import { parseRecording } from './parse.ts';
import { type RecordingState, readRecording, recordingFile } from './read-recording.ts';
import type { Recording } from './schema.ts';
import { stringifyRecording } from './stringify.ts';
import { type FileSystem, writeAtomic } from './write-atomic.node.ts';

/** The recordings of a project on the disk. */
export interface RecordingStore {
  /** Reads one; a file that cannot be read is a broken recording, not an error. */
  read(place: PageName): RecordingState;
  /**
   * Writes one, whole or not at all.
   * @throws WriteError where the disk does not take it; Error where the recording is not valid. The old file stays.
   */
  write(recording: Recording): Promise<void>;
  remove(place: PageName): Promise<void>;
  /** Every file there is, in order. */
  list(): PageName[];
}

/** Opens the recordings of the project at `root`; nothing is read yet. */
export function openRecordings(root: string, system?: FileSystem): RecordingStore {
  return {
    read: ({ locale, path }) => {
      const file = recordingFile(locale, path);
      let text: string;
      try {
        text = readFileSync(join(root, file), 'utf8');
      } catch (error) {
        if (isMissing(error)) return { kind: 'absent', file };
        const reason = error instanceof Error ? error.message : String(error);
        return {
          kind: 'broken',
          file,
          at: { line: 1, column: 1 },
          message: { key: 'broken-recording.unreadable', values: { reason } },
        };
      }
      return readRecording(file, text, { page: path, locale });
    },
    write: async (recording) => {
      const { page, locale } = recording;
      const text = stringifyRecording(recording);
      const parsed = parseRecording(text, { page, locale });
      if (!parsed.ok)
        throw new Error(`The new recording of ${locale}/${page} is not valid: ${JSON.stringify(parsed.message)}`);
      await writeAtomic(join(root, recordingFile(locale, page)), text, system);
    },
    remove: ({ locale, path }) => rm(join(root, recordingFile(locale, path)), { force: true }),
    list: () => LOCALES.flatMap((locale) => list(join(root, 'recordings', locale)).map((path) => ({ locale, path }))),
  };
}

function list(folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
  return names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.json') && !name.split('/').some((part) => part.startsWith('.')))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
