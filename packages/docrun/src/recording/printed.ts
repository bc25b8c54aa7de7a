import type { Stream } from '../block/types.ts';
import type { TraceEvent } from '../trace/event.ts';

/** A piece of text that a run printed. */
export interface Printed {
  readonly stream: Stream;
  readonly text: string;
  /** The line of the block's code that printed it, from 1; null where none did. */
  readonly line: number | null;
}

/** What a run printed, in order. */
export function printedBy(events: readonly TraceEvent[]): Printed[] {
  const printed: Printed[] = [];
  for (const event of events) {
    if (event.kind === 'stdout' || event.kind === 'stderr')
      printed.push({ stream: event.kind, text: event.text, line: event.line });
  }
  return printed;
}

/** Everything that a run printed on one stream. */
export function textOf(events: readonly TraceEvent[], stream: Stream): string {
  let text = '';
  for (const event of events) if (event.kind === stream) text += event.text;
  return text;
}

/** What divides the values that one line printed in several turns of a loop: `#> 0 | 1 | 2`. */
export const BETWEEN_VALUES = ' | ';

/** What each line of the code printed on stdout, as it is stated after `#>`. */
export function valuesByLine(events: readonly TraceEvent[]): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const { stream, text, line } of printedBy(events)) {
    if (stream === 'stdout' && line !== null) texts.set(line, (texts.get(line) ?? '') + text);
  }
  for (const [line, text] of texts) texts.set(line, text.replace(/\n$/, '').split('\n').join(BETWEEN_VALUES).trim());
  return texts;
}
