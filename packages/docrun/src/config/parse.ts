import { type Node, type ParseError, parse, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { z } from 'zod';
import type { Point } from '../block/types.ts';
import { isMessageKey, type Message } from '../message/say.ts';
import { type Config, configSchema } from './schema.ts';

/** A configuration that was read, or the first thing that is wrong with it, and where. */
export type ParsedConfig =
  | { readonly ok: true; readonly config: Config }
  | {
      readonly ok: false;
      readonly at: Point /** Such as `pages.0.folder`; empty for the whole. */;
      readonly path: string;
      readonly reason: string | Message;
    };

/**
 * Parses the text of `docrun.config.json`: JSON, in which comments and commas at the end of lists are allowed.
 * Never throws for what the text holds.
 */
export function parseConfig(text: string): ParsedConfig {
  const errors: ParseError[] = [];
  const options = { allowTrailingComma: true, allowEmptyContent: true };
  const tree = parseTree(text, errors, options);
  const [error] = errors;
  if (error) return { ok: false, at: pointAt(text, error.offset), path: '', reason: words(error) };
  const value: unknown = text.trim() === '' ? {} : parse(text, [], options);
  const parsed = configSchema.safeParse(value);
  if (!parsed.success) return atIssue(text, tree, parsed.error);
  const { locales, defaultLocale } = parsed.data;
  if (defaultLocale !== undefined && !locales.includes(defaultLocale)) {
    const at = placeOf(text, tree, ['defaultLocale']);
    return {
      ok: false,
      at,
      path: 'defaultLocale',
      reason: { key: 'config.default', values: { locale: defaultLocale } },
    };
  }
  return { ok: true, config: parsed.data };
}

function atIssue(text: string, tree: Node | undefined, { issues: [issue] }: z.ZodError): ParsedConfig {
  const path = (issue?.path ?? []).map((part) => (typeof part === 'symbol' ? String(part) : part));
  // A field that is not known is at its own place, not at that of the object that holds it.
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const whole = [...path, ...unknown];
  const reason = issue?.message ?? '';
  return {
    ok: false,
    at: placeOf(text, tree, whole),
    path: whole.join('.'),
    reason: isMessageKey(reason) ? { key: reason } : reason,
  };
}

/** Where a value stands: the innermost one of the path that is there; a member of an object where its name does. */
function placeOf(text: string, tree: Node | undefined, path: readonly (string | number)[]): Point {
  let node = tree;
  let at = tree?.offset ?? 0;
  for (const part of path) {
    const next = stepInto(node, part);
    if (!next) break;
    at = next.at;
    node = next.node;
  }
  return pointAt(text, at);
}

function stepInto(
  node: Node | undefined,
  part: string | number,
): { readonly node: Node | undefined; readonly at: number } | null {
  if (node?.type === 'array' && typeof part === 'number') {
    const item = node.children?.[part];
    return item ? { node: item, at: item.offset } : null;
  }
  const property = node?.children?.find(({ children }) => children?.[0]?.value === part);
  return property ? { node: property.children?.[1], at: property.offset } : null;
}

function pointAt(text: string, offset: number): Point {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** `PropertyNameExpected` as `property name expected`. */
function words(error: ParseError): string {
  return printParseErrorCode(error.error)
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase();
}
