import type { z } from 'zod';
import { isMessageKey, type Message, type MessageKey } from './say.ts';

type Issue = z.core.$ZodIssue;

/** What is needed, by the name that zod has for it. */
const NEEDED: Readonly<Record<string, MessageKey>> = {
  string: 'form.text',
  number: 'form.number',
  int: 'form.number',
  boolean: 'form.boolean',
  array: 'form.list',
  tuple: 'form.list',
  object: 'form.object',
  record: 'form.object',
};

/** What a schema says against a value, as a message of the tool: zod's own words are in one language, and results are kept in none. */
export function reasonOfIssue(issue: Issue | undefined): Message {
  if (issue === undefined) return { key: 'form.other' };
  if (isMessageKey(issue.message)) return { key: issue.message };
  switch (issue.code) {
    case 'invalid_type':
      return { key: NEEDED[issue.expected] ?? 'form.other' };
    case 'invalid_value':
      return { key: 'form.choice', values: { choices: issue.values.map((value) => JSON.stringify(value)).join(', ') } };
    case 'too_small':
      return { key: issue.origin === 'array' ? 'form.empty-list' : 'form.empty-text' };
    case 'unrecognized_keys':
      return { key: 'form.unknown-field', values: { name: issue.keys[0] ?? '' } };
    case 'invalid_key':
      return reasonOfIssue(issue.issues[0]);
    default:
      return { key: 'form.other' };
  }
}

/** Where the value stands that an issue is about: a field that nobody knows is the value itself, not what holds it. */
export function pathOfIssue(issue: Issue | undefined): (string | number)[] {
  const path = (issue?.path ?? []).map((part) => (typeof part === 'symbol' ? String(part) : part));
  return issue?.code === 'unrecognized_keys' ? [...path, ...issue.keys.slice(0, 1)] : path;
}
