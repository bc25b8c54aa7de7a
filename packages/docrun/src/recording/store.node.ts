import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { LOCALES, type Locale } from '../block/types.ts';
import { type FileBytes, readBytes } from '../project/read-bytes.node.ts';
import { parseRecording } from './parse.ts';
import { type RecordingState, readRecording, recordingFile } from './read-recording.ts';
import type { Recording } from './schema.ts';
import { stringifyRecording } from './stringify.ts';
import { type FileSystem, writeAtomic } from './write-atomic.node.ts';

/** A recording's file by what it is of. */
export interface RecordingPlace {
  readonly locale: Locale;
  readonly path: string;
}

/** The recordings of a project on the disk. */
export interface RecordingStore {
  /** Reads one; a file that cannot be read is a broken recording, not an error. */
  read(place: RecordingPlace): RecordingState;
  /**
   * Writes one, whole or not at all.
   * @throws WriteError where the disk does not take it; Error where the recording is not valid. The old file stays.
   */
  write(recording: Recording): Promise<void>;
  remove(place: RecordingPlace): Promise<void>;
  /** Every file there is, in order. */
  list(): RecordingPlace[];
}

/** Opens the recordings of the project at `root`; nothing is read yet. */
export function openRecordings(root: string, system?: FileSystem): RecordingStore {
  return {
    read: (place) => toRecordingState(place, readBytes(join(root, recordingFile(place.locale, place.path)))),
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

/** What the bytes of a recording's file hold. */
export function toRecordingState({ locale, path }: RecordingPlace, bytes: FileBytes): RecordingState {
  const file = recordingFile(locale, path);
  if (Buffer.isBuffer(bytes)) return readRecording(file, bytes.toString('utf8'), { page: path, locale });
  if (isMissing(bytes.code)) return { kind: 'absent', file };
  const message = { key: 'broken-recording.unreadable', values: { reason: bytes.message } } as const;
  return { kind: 'broken', file, at: { line: 1, column: 1 }, message };
}

function list(folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && isMissing(error.code)) return [];
    throw error;
  }
  return names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.json') && !name.split('/').some((part) => part.startsWith('.')))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
}

function isMissing(code: unknown): boolean {
  return code === 'ENOENT' || code === 'ENOTDIR';
}
