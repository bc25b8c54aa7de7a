import { isNative } from '../block/is-native.ts';
import { linesWithCode } from '../block/python.ts';
import type { Stream } from '../block/types.ts';
import { toLines } from '../compare/compare-text.ts';
import type { Finding } from '../problem/problem.ts';
import type { Rule } from '../problem/rule.ts';
import { textOf } from '../recording/printed.ts';
import type { RecordedRun } from '../recording/schema.ts';
import type { TraceEvent } from '../trace/event.ts';
import { traceShape } from '../trace/shape.ts';
import type { BlockView } from '../view/page-view.ts';
import { translations } from '../view/translations.ts';

/** The runs of a block in two languages are the same but for what strings say. */
export const localeTraceDrift: Rule = {
  id: 'locale-trace-drift',
  severity: 'error',
  *check(view) {
    for (const { original, translation } of translations(view)) {
      const theirs = new Map(original.blocks.map((view) => [view.block.id, view]));
      for (const ours of translation.blocks) {
        const other = theirs.get(ours.block.id);
        // Where the block does not run alike, locale-code-drift says so.
        if (!other || isNative(ours.block) !== isNative(other.block)) continue;
        const compare = isNative(ours.block) ? compareEnds : compareEvents;
        const finding = compare(ours, other, { ours: translation.page.file, theirs: original.page.file });
        if (finding) yield finding;
      }
    }
  },
};

interface Files {
  readonly ours: string;
  readonly theirs: string;
}

/** Threads and processes interleave as they like: of native runs only what came out is compared. */
function compareEnds({ block, key, runs }: BlockView, other: BlockView, files: Files): Finding | null {
  const [ours] = runs;
  const [theirs] = other.runs;
  if (!ours || !theirs || key === other.key) return null;
  const end = endOf(ours);
  const otherEnd = endOf(theirs);
  const field = END.find((name) => end[name] !== otherEnd[name]);
  if (field === undefined) return null;
  const values = { block: block.id, field, file: files.theirs, line: other.block.at.line };
  return {
    file: files.ours,
    ...block.at,
    key: 'locale-trace-drift.native',
    values,
    stated: String(end[field]),
    recorded: String(otherEnd[field]),
  };
}

const END = ['exit', 'exception', 'stdout', 'stderr'] as const;

/** How a run ended, and how many lines it printed on each stream. */
function endOf({ exit, exception, events }: RecordedRun): Record<(typeof END)[number], number | string> {
  const lines = (stream: Stream) => toLines(textOf(events, stream)).length;
  return { exit, exception: exception?.type ?? '–', stdout: lines('stdout'), stderr: lines('stderr') };
}

function compareEvents(view: BlockView, other: BlockView, files: Files): Finding | null {
  const index = firstOtherEvent(view, other);
  if (index === null) return null;
  const event = view.runs[0]?.events[index];
  const their = other.runs[0]?.events[index];
  const line = event && 'line' in event ? event.line : null;
  return {
    file: files.ours,
    line: line === null ? view.block.at.line : view.block.codeLine + line - 1,
    column: line === null ? view.block.at.column : view.block.codeColumn,
    values: { block: view.block.id, event: index + 1, file: files.theirs, line: other.block.at.line },
    ...(event ? { stated: JSON.stringify(event) } : {}),
    ...(their ? { recorded: JSON.stringify(their) } : {}),
  };
}

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
