import { linesWithCode } from '../block/python.ts';
import type { TraceEvent } from '../trace/event.ts';
import { traceShape } from '../trace/shape.ts';
import type { Rule } from './rule.ts';
import type { BlockView } from './site.ts';
import { translations } from './translations.ts';

/** The runs of a block in two languages are the same but for what strings say. */
export const localeTraceDrift: Rule = {
  id: 'locale-trace-drift',
  *check(site) {
    for (const { original, translation } of translations(site)) {
      const theirs = new Map(original.blocks.map((view) => [view.block.id, view]));
      for (const view of translation.blocks) {
        const other = theirs.get(view.block.id);
        const index = other ? firstOtherEvent(view, other) : null;
        if (!other || index === null) continue;
        const event = view.runs[0]?.events[index];
        const their = other.runs[0]?.events[index];
        const line = event && 'line' in event ? event.line : null;
        yield {
          file: translation.page.file,
          line: line === null ? view.block.at.line : view.block.codeLine + line - 1,
          column: line === null ? view.block.at.column : view.block.codeColumn,
          rule: 'locale-trace-drift',
          message: {
            key: 'locale-trace-drift',
            values: { block: view.block.id, event: index + 1, file: original.page.file, line: other.block.at.line },
          },
          ...(event ? { stated: JSON.stringify(event) } : {}),
          ...(their ? { recorded: JSON.stringify(their) } : {}),
        };
      }
    }
  },
};

/** The index of the first event that is not the same in both runs; null where the runs do the same, or one is not there. */
function firstOtherEvent(view: BlockView, other: BlockView): number | null {
  const [ours] = view.runs;
  const [theirs] = other.runs;
  // Code that is the same, byte for byte, was run by the same interpreter: the key says so.
  if (!ours || !theirs || view.key === other.key) return null;
  if (firstDifferent(traceShape(ours.events), traceShape(theirs.events)) === null) return null;
  // A longer comment moves the code below it, and nothing else.
  const shape = traceShape(countCodeLines(ours.events, view.block.code));
  return firstDifferent(shape, traceShape(countCodeLines(theirs.events, other.block.code)));
}

function firstDifferent(one: readonly string[], other: readonly string[]): number | null {
  for (let index = 0; index < Math.max(one.length, other.length); index++) {
    if (one[index] !== other[index]) return index;
  }
  return null;
}

/** The events with lines counted without those on which no code begins: blank ones, comments, the insides of strings. */
function countCodeLines(events: readonly TraceEvent[], code: string): TraceEvent[] {
  const numbers = new Map(linesWithCode(code).map((line, index) => [line, index + 1]));
  return events.map((event) =>
    'line' in event && event.line !== null ? { ...event, line: numbers.get(event.line) ?? event.line } : event,
  );
}
