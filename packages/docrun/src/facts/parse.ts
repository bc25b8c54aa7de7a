import type { Point } from '../block/types.ts';
import { findJsonError, placeInJson, pointAt } from '../file/json-place.ts';
import { pathOfIssue, reasonOfIssue } from '../message/reason-of-issue.ts';
import type { Message } from '../message/say.ts';
import { type ApiFacts, apiFactsSchema, FACTS_SCHEMA } from './schema.ts';

/** Recorded facts that were read, or what is wrong with them and where. */
export type ParsedFacts =
  | { readonly ok: true; readonly facts: ApiFacts }
  | { readonly ok: false; readonly at: Point; readonly message: Message };

/** Parses the text of the recorded facts strictly. Never throws for what the text holds. */
export function parseFacts(text: string): ParsedFacts {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    const at = pointAt(text, findJsonError(text) ?? text.length);
    return { ok: false, at, message: { key: 'facts.broken-json' } };
  }
  const version = typeof raw === 'object' && raw !== null && 'schema' in raw ? raw.schema : undefined;
  if (version !== undefined && version !== FACTS_SCHEMA) {
    const values = { version: JSON.stringify(version), wanted: FACTS_SCHEMA };
    return { ok: false, at: placeInJson(text, ['schema']), message: { key: 'broken-recording.version', values } };
  }
  const parsed = apiFactsSchema.safeParse(raw);
  if (parsed.success) return { ok: true, facts: parsed.data };
  const [issue] = parsed.error.issues;
  const path = pathOfIssue(issue);
  const values = { path: path.join('.') || '.', reason: reasonOfIssue(issue) };
  return { ok: false, at: placeInJson(text, path), message: { key: 'broken-recording.form', values } };
}
