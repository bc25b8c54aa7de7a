import type { Code } from 'mdast';
import { type FoundBlock, findBlocks } from '../block/find-blocks.ts';
import type { MarkdownParser } from '../block/markdown.ts';
import { streamOf, streamWord } from '../block/text-fence.ts';
import type { Stream } from '../block/types.ts';
import { VALUE_MARK } from '../block/values.ts';
import { printedBy, textOf, valuesByLine } from '../recording/printed.ts';
import type { RecordedRun } from '../recording/schema.ts';
import { differenceInAnyOrder, firstDifference, toLines } from '../rule/compare-text.ts';
import type { PageView } from '../rule/site.ts';
import { unstatedText } from '../rule/unstated-text.ts';
import { type Line, splitLines } from './source-lines.ts';

/**
 * Writes what was recorded into the stated outputs of a page; nothing else changes, neither line ends nor indentation.
 * @param source the page's text, that `view` was made from
 * @returns the new text; the same where all is stated as recorded
 */
export function updatePage(source: string, view: PageView, parse: MarkdownParser): string {
  const lines = splitLines(source);
  const found = findBlocks(parse(source));
  // From the last to the first, so that the lines of those before stay where they are.
  for (const [index, block] of [...found.entries()].reverse()) {
    const [run] = view.blocks[index]?.runs ?? [];
    if (run) updateBlock(lines, block, run);
  }
  return lines.map(({ text, end }) => text + end).join('');
}

function updateBlock(lines: Line[], { block, node, outputNodes }: FoundBlock, run: RecordedRun): void {
  const last = outputNodes.at(-1) ?? node;
  const missing = streamsInOrder(run).filter((stream) => unstatedText(block, run, stream) !== null);
  for (const stream of missing.toReversed()) insertOutput(lines, node, last, stream, textOf(run.events, stream));
  const compare = block.options.order === 'any' ? differenceInAnyOrder : firstDifference;
  for (const output of outputNodes.toReversed()) {
    const stream = streamOf(output);
    const stated = block.outputs.find((one) => one.stream === stream);
    if (stream === null || !stated) continue;
    const recorded = textOf(run.events, stream);
    if (recorded === '') removeOutput(lines, output);
    else if (compare(stated.text, recorded)) replaceOutput(lines, output, recorded);
  }
  const values = valuesByLine(run.events);
  for (const { codeLine, text, at } of block.values) {
    const value = values.get(codeLine);
    const line = lines[at.line - 1];
    if (line && value !== undefined && value !== text)
      line.text = `${line.text.slice(0, at.column - 1)}${VALUE_MARK} ${value}`;
  }
}

function streamsInOrder(run: RecordedRun): Stream[] {
  return [...new Set(printedBy(run.events).map(({ stream }) => stream))];
}

function insertOutput(lines: Line[], node: Code, after: Code, stream: Stream, text: string): void {
  const at = lastLine(after);
  const before = lines[at - 1];
  if (!before) return;
  const end = lines.find((line) => line.end !== '')?.end ?? '\n';
  const prefix = prefixOf(lines, node);
  const fence = fenceFor(text, '```');
  const added = ['', `${fence}text ${streamWord(stream)}`, ...toLines(text), fence].map((line) =>
    toLine(prefix, line, end),
  );
  // The last line of a file may have no line end; it then moves to the new last line.
  const final = added.at(-1);
  if (before.end === '' && final) final.end = '';
  before.end ||= end;
  lines.splice(at, 0, ...added);
}

function replaceOutput(lines: Line[], node: Code, text: string): void {
  const first = firstLine(node);
  const last = lastLine(node);
  const opening = lines[first - 1];
  const closing = lines[last - 1];
  if (!opening || !closing) return;
  const prefix = prefixOf(lines, node);
  const column = (node.position?.start.column ?? 1) - 1;
  const old = /^(?:`+|~+)/.exec(opening.text.slice(column))?.[0] ?? '```';
  const fence = fenceFor(text, old);
  if (fence !== old) {
    opening.text = opening.text.slice(0, column) + fence + opening.text.slice(column + old.length);
    closing.text = prefix + fence;
  }
  const inside = toLines(text).map((line) => toLine(prefix, line, opening.end));
  lines.splice(first, last - first - 1, ...inside);
}

function removeOutput(lines: Line[], node: Code): void {
  const first = firstLine(node);
  const isBlank = lines[first - 2]?.text.replace(/[>\s]/g, '') === '';
  const from = isBlank ? first - 2 : first - 1;
  lines.splice(from, lastLine(node) - from);
}

/** What stands before the lines of a fence: indentation and `>`; the marker of a list item is blank on its further lines. */
function prefixOf(lines: readonly Line[], node: Code): string {
  const text = lines[firstLine(node) - 1]?.text ?? '';
  return text.slice(0, (node.position?.start.column ?? 1) - 1).replace(/[^>\s]/g, ' ');
}

/** A fence that no line of the text can close: the one given, or a longer one. */
function fenceFor(text: string, fence: string): string {
  const character = fence.charAt(0);
  const runs = toLines(text).map(
    (line) => (character === '`' ? /^ {0,3}(`*)/ : /^ {0,3}(~*)/).exec(line)?.[1]?.length ?? 0,
  );
  return character.repeat(Math.max(fence.length, ...runs.map((length) => length + 1).filter((length) => length > 3)));
}

function toLine(prefix: string, text: string, end: string): Line {
  return { text: text === '' ? prefix.trimEnd() : prefix + text, end };
}

function firstLine(node: Code): number {
  return node.position?.start.line ?? 1;
}

function lastLine(node: Code): number {
  return node.position?.end.line ?? 1;
}
