import type { Locale, Point } from '../block/types.ts';
import { findJsonError, placeInJson, pointAt } from '../file/json-place.ts';
import { pathOfIssue, reasonOfIssue } from '../message/reason-of-issue.ts';
import type { Message } from '../message/say.ts';
import { digestOf, digestOfExploration } from './digest.ts';
import { toQuickForm } from './quick-form.ts';
import { type Recording, recordingSchema, SCHEMA_VERSION } from './schema.ts';

/** A recording that was read, or what is wrong with it and where. */
export type ParsedRecording =
  | { readonly ok: true; readonly recording: Recording }
  | { readonly ok: false; readonly at: Point; readonly message: Message };

const START: Point = { line: 1, column: 1 };

/** Nearly every recording is as it was written: the schema is asked where this says no. */
const isPlainly = toQuickForm(recordingSchema);

/**
 * Parses the text of a recording strictly: its form, that it is of the page it stands for, and the digest of every run.
 * Never throws for what the text holds.
 */
export function parseRecording(text: string, of: { readonly page: string; readonly locale: Locale }): ParsedRecording {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    return brokenJson(text, error);
  }
  const version = typeof raw === 'object' && raw !== null && 'schema' in raw ? raw.schema : undefined;
  if (version !== undefined && version !== SCHEMA_VERSION) {
    const values = { version: JSON.stringify(version), wanted: SCHEMA_VERSION };
    return { ok: false, at: placeInJson(text, ['schema']), message: { key: 'broken-recording.version', values } };
  }
  const parsed = isPlainly(raw) ? { success: true as const, data: raw as Recording } : recordingSchema.safeParse(raw);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = pathOfIssue(issue);
    const values = { path: path.join('.') || '.', reason: reasonOfIssue(issue) };
    return { ok: false, at: placeInJson(text, path), message: { key: 'broken-recording.form', values } };
  }
  const recording = parsed.data;
  if (recording.page !== of.page || recording.locale !== of.locale) {
    const values = { page: recording.page, locale: recording.locale };
    return { ok: false, at: placeInJson(text, ['page']), message: { key: 'broken-recording.page', values } };
  }
  return checkDigests(text, recording, raw as Recording);
}

/** Digests are taken over `raw`, the order of whose fields is that of the file. */
function checkDigests(text: string, recording: Recording, raw: Recording): ParsedRecording {
  for (const [id, { runs, exploration }] of Object.entries(raw.blocks)) {
    if (exploration && digestOfExploration(exploration) !== exploration.digest) {
      const at = placeInJson(text, ['blocks', id, 'exploration', 'digest']);
      return { ok: false, at, message: { key: 'broken-recording.digest', values: { block: id } } };
    }
    for (const [index, run] of runs.entries()) {
      if (digestOf(run) === run.digest) continue;
      const at = placeInJson(text, ['blocks', id, 'runs', index, 'digest']);
      return { ok: false, at, message: { key: 'broken-recording.digest', values: { block: id } } };
    }
  }
  return { ok: true, recording };
}

/** V8's words without the piece of the text that it adds to them. */
function brokenJson(text: string, error: unknown): ParsedRecording {
  if (text.trim() === '') return { ok: false, at: START, message: { key: 'broken-recording.empty' } };
  const reason = (error instanceof Error ? error.message : String(error)).replace(
    /(?: in JSON)? at position[\s\S]*$|, (?:\.\.\.)?"[\s\S]*$/,
    '',
  );
  return {
    ok: false,
    at: pointAt(text, findJsonError(text) ?? text.length),
    message: { key: 'broken-recording.json', values: { reason } },
  };
}
