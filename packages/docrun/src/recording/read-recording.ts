import type { Locale, Point } from '../block/types.ts';
import { placeInJson } from '../file/json-place.ts';
import type { Message } from '../message/say.ts';
import { type ParsedRecording, parseRecording } from './parse.ts';
import type { Recording } from './schema.ts';

/** The recording of one page in one locale, as it was found. */
export type RecordingState =
  | { readonly kind: 'absent'; readonly file: string }
  | { readonly kind: 'broken'; readonly file: string; readonly at: Point; readonly message: Message }
  | {
      readonly kind: 'whole';
      readonly file: string;
      readonly recording: Recording;
      readonly text: string;
      /** Where a part of the recording stands in the file: a block's id, and names and indices that lead further in. */
      readonly placeOf: (...path: readonly (string | number)[]) => Point;
    };

/** Reads a recording from its text. */
export function readRecording(
  file: string,
  text: string,
  of: { readonly page: string; readonly locale: Locale },
): RecordingState {
  const parsed: ParsedRecording = parseRecording(text, of);
  if (!parsed.ok) return { kind: 'broken', file, at: parsed.at, message: parsed.message };
  return {
    kind: 'whole',
    file,
    recording: parsed.recording,
    text,
    placeOf: (...path) => placeInJson(text, ['blocks', ...path]),
  };
}

/** The file of a page's recording, relative to the root of the project. */
export function recordingFile(folder: string, locale: Locale, path: string): string {
  return `${folder}/${locale}/${path}.json`;
}
