import { existsSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PageName } from '../block/page.ts';
import type { Locale } from '../block/types.ts';
import { isLocale } from '../config/locale.ts';
import { type FileBytes, readBytes } from '../file/read-bytes.node.ts';
import { type FileSystem, writeAtomic } from '../file/write-atomic.node.ts';
import { parseRecording } from './parse.ts';
import { type RecordingState, readRecording, recordingFile } from './read-recording.ts';
import type { Recording } from './schema.ts';
import { stringifyRecording } from './stringify.ts';

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
  /** The file of one, relative to the root of the project, with `/`. */
  fileOf(place: PageName): string;
  /** Every file there is, in order. */
  list(): PageName[];
  /** The languages that have recordings here and are none of the locales. */
  otherLocales(): Locale[];
}

/** Where recordings are. */
export interface RecordingsOptions {
  /** Their folder, relative to the root. */
  readonly folder: string;
  /** The locales of the project; files of others are neither read nor removed. */
  readonly locales: readonly Locale[];
  /** What they are written with. @default the disk */
  readonly system?: FileSystem | undefined;
}

/** Opens the recordings of the project at `root`; nothing is read yet. */
export function openRecordings(root: string, { folder, locales, system }: RecordingsOptions): RecordingStore {
  const fileOf = ({ locale, path }: PageName): string => recordingFile(folder, locale, path);
  return {
    fileOf,
    read: (place) => toRecordingState(place, fileOf(place), readBytes(join(root, fileOf(place)))),
    write: async (recording) => {
      const { page, locale } = recording;
      const text = stringifyRecording(recording);
      const parsed = parseRecording(text, { page, locale });
      if (!parsed.ok)
        throw new Error(`The new recording of ${locale}/${page} is not valid: ${JSON.stringify(parsed.message)}`);
      await writeAtomic(join(root, fileOf({ locale, path: page })), text, system);
    },
    remove: (place) => rm(join(root, fileOf(place)), { force: true }),
    list: () => locales.flatMap((locale) => list(join(root, folder, locale)).map((path) => ({ locale, path }))),
    otherLocales: () =>
      folders(join(root, folder))
        .filter((name) => isLocale(name) && !locales.includes(name))
        .filter((name) => list(join(root, folder, name)).length > 0),
  };
}

/**
 * What the bytes of a recording's file hold.
 * @param file relative to the root of the project
 */
export function toRecordingState({ locale, path }: PageName, file: string, bytes: FileBytes): RecordingState {
  if (Buffer.isBuffer(bytes)) return readRecording(file, bytes.toString('utf8'), { page: path, locale });
  if (isMissing(bytes.code)) return { kind: 'absent', file };
  const message = { key: 'broken-recording.unreadable', values: { reason: bytes.message } } as const;
  return { kind: 'broken', file, at: { line: 1, column: 1 }, message };
}

function folders(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
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
