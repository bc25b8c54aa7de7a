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
  const shape = traceShape(ours.events);
  const theirShape = traceShape(theirs.events);
  for (let index = 0; index < Math.max(shape.length, theirShape.length); index++) {
    if (shape[index] !== theirShape[index]) return index;
  }
  return null;
}
