import type { TraceEvent } from './event.ts';

const STRING = /(?:[rbfu]{0,2})(?:"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?)/gi;

/**
 * The events as lines that are equal for two runs of one program in two languages: texts that a translator changes
 * (what is printed, string literals, messages of exceptions) are masked, everything else is kept.
 */
export function traceShape(events: readonly TraceEvent[]): readonly string[] {
  return events.map((event) => JSON.stringify(event, mask));
}

function mask(this: unknown, key: string, value: unknown): unknown {
  if (key === 'text') return typeof value === 'string' ? value.split('\n').length : value;
  if (key === 'message') return '';
  if (key === 'value') return value === null ? null : '';
  if (key === 'args') return Array.isArray(value) ? value.length : value;
  if (key === 'code') return typeof value === 'string' ? value.replace(STRING, "''").replace(/'?…$/, '') : value;
  // The name of a task, a thread or a process is a string of the program; others are identifiers.
  if (key === 'name' && isNamedByText(this)) return '';
  return value;
}

const NAMED_BY_TEXT: ReadonlySet<unknown> = new Set(['task', 'thread', 'process']);

function isNamedByText(holder: unknown): boolean {
  // Only events have a place in the order of the run.
  return (
    typeof holder === 'object' &&
    holder !== null &&
    'seq' in holder &&
    'kind' in holder &&
    NAMED_BY_TEXT.has(holder.kind)
  );
}
