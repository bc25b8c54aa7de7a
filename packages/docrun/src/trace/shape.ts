import type { TracedError, TraceEvent } from './event.ts';

const STRING = /(?:[rbfu]{0,2})(?:"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?)/gi;

/**
 * The events as lines that are equal for two runs of one program in two languages: texts that a translator changes
 * (what is printed, string literals, messages of exceptions) are masked, everything else is kept.
 */
export function traceShape(events: readonly TraceEvent[]): readonly string[] {
  // The same few expressions come again and again.
  const codes = new Map<string, string>();
  return events.map((event) => JSON.stringify(mask(event, codes)));
}

/** Only events have these fields, but for those of an error: a replacer that looks at every value takes three times as long. */
function mask(event: TraceEvent, codes: Map<string, string>): object {
  const masked: Record<string, unknown> = { ...event };
  if ('text' in event) masked.text = event.text.split('\n').length;
  if ('value' in event && event.value !== null && event.value !== undefined) masked.value = '';
  if ('args' in event) masked.args = event.args.length;
  if ('error' in event && event.error) masked.error = maskError(event.error);
  if ('code' in event) masked.code = maskCode(event.code, codes);
  // The name of a task, a thread or a process is a string of the program; others are identifiers.
  if (event.kind === 'task' || event.kind === 'thread' || event.kind === 'process') masked.name = '';
  return masked;
}

function maskError(error: TracedError): TracedError {
  return { ...error, message: '', ...(error.errors && { errors: error.errors.map(maskError) }) };
}

function maskCode(code: string, codes: Map<string, string>): string {
  let masked = codes.get(code);
  if (masked === undefined) {
    masked = code.replace(STRING, "''").replace(/'?…$/, '');
    codes.set(code, masked);
  }
  return masked;
}
