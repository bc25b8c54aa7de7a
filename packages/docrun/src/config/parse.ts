import { closest } from 'fastest-levenshtein';
import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import type { Point } from '../block/types.ts';
import { placeInJson, pointAt } from '../file/json-place.ts';
import { pathOfIssue, reasonOfIssue } from '../message/reason-of-issue.ts';
import type { Message, MessageKey } from '../message/say.ts';
import { type Config, configSchema, fieldsBeside } from './schema.ts';

/** What is wrong with a configuration, and where. */
export interface ConfigFault {
  readonly at: Point;
  /** Such as `pages.0.folder`; empty for the whole. */
  readonly path: string;
  readonly reason: Message;
}

/** A configuration that was read, or the first thing that is wrong with it. */
export type ParsedConfig = { readonly ok: true; readonly config: Config } | ({ readonly ok: false } & ConfigFault);

/** What the text of a project without a configuration would be. */
export const NO_CONFIG = '{}';

/**
 * Parses the text of `docrun.config.json`: JSON, in which comments and commas at the end of lists are allowed.
 * Never throws for what the text holds.
 */
export function parseConfig(text: string): ParsedConfig {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error) {
    const reason: Message = { key: NOT_JSON[printParseErrorCode(error.error)] ?? 'config.json.symbol' };
    return { ok: false, at: pointAt(text, error.offset), path: '', reason };
  }
  const parsed = configSchema.safeParse(value);
  if (!parsed.success) {
    // A needed field that is missing may be there under a wrong name.
    const { issues } = parsed.error;
    const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
    const path = pathOfIssue(issue);
    const fields = issue?.code === 'unrecognized_keys' ? fieldsBeside(path) : [];
    const name = String(path.at(-1) ?? '');
    if (fields.length === 0) return faultAt(text, path, reasonOfIssue(issue));
    return faultAt(text, path, { key: 'config.unknown-field', values: { name, nearest: closest(name, fields) } });
  }
  const { locales, defaultLocale } = parsed.data;
  if (defaultLocale !== undefined && !locales.includes(defaultLocale))
    return faultAt(text, ['defaultLocale'], { key: 'config.default', values: { locale: defaultLocale } });
  return { ok: true, config: parsed.data };
}

/** A fault of a value, at the innermost part of its path that is there. */
export function faultAt(
  text: string,
  path: readonly (string | number)[],
  reason: Message,
): { readonly ok: false } & ConfigFault {
  return { ok: false, at: placeInJson(text, path), path: path.join('.'), reason };
}

const NOT_JSON: Readonly<Partial<Record<ReturnType<typeof printParseErrorCode>, MessageKey>>> = {
  PropertyNameExpected: 'config.json.name',
  ValueExpected: 'config.json.value',
  ColonExpected: 'config.json.colon',
  CommaExpected: 'config.json.comma',
  CloseBraceExpected: 'config.json.brace',
  CloseBracketExpected: 'config.json.bracket',
  EndOfFileExpected: 'config.json.end',
  UnexpectedEndOfComment: 'config.json.comment',
  UnexpectedEndOfString: 'config.json.text',
};
