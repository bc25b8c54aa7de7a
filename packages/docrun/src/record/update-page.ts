import type { Code } from 'mdast';
import { type FoundBlock, findBlocks } from '../block/find-blocks.ts';
import type { MarkdownParser } from '../block/markdown.ts';
import { streamOf, streamWord } from '../block/text-fence.ts';
import type { Stream } from '../block/types.ts';
import { VALUE_MARK } from '../block/values.ts';
import { differenceInAnyOrder, firstDifference, toLines } from '../compare/compare-text.ts';
import { failureOf, statedEnd } from '../compare/end-of-run.ts';
import { unstatedText } from '../compare/unstated-text.ts';
import { printedBy, textOf, valuesByLine } from '../recording/printed.ts';
import type { RecordedRun } from '../recording/schema.ts';
import type { PageView } from '../view/page-view.ts';
import { type SourceLine, splitLines } from './source-lines.ts';
import { updateConsole } from './update-page-console.ts';
import { fenceFor, firstLine, lastLine, prefixOf, toLine, widenFence } from './update-page-fence.ts';

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
    if (!run) continue;
    const update = block.block.language === 'console' ? updateConsole : updateBlock;
    update(lines, block, run);
  }
  return lines.map(({ text, end }) => text + end).join('');
}

function updateBlock(
  lines: SourceLine[],
  { block, node, inputNode, outputNodes, plainNode }: FoundBlock,
  run: RecordedRun,
): void {
  const last = outputNodes.at(-1) ?? inputNode ?? node;
  // The traceback of a failure that nobody meant is a fault of the program, and nothing to show.
  const isFailing = failureOf(run) !== null && statedEnd(block.options) === null;
  const isKept = (stream: Stream) => isFailing && stream === 'stderr';
  if (plainNode !== null && unstatedText(block, run, 'stdout') !== null && isSaidBy(plainNode, run)) {
    const opening = lines[firstLine(plainNode) - 1];
    if (opening) opening.text = opening.text.replace(/(`{3,}|~{3,})[^`~]*$/, `$1text ${streamWord('stdout')}`);
    return;
  }
  const missing = streamsInOrder(run).filter((stream) => !isKept(stream) && unstatedText(block, run, stream) !== null);
  for (const stream of missing.toReversed()) insertOutput(lines, node, last, stream, textOf(run.events, stream));
  const compare = block.options.order === 'any' ? differenceInAnyOrder : firstDifference;
  for (const output of outputNodes.toReversed()) {
    const stream = streamOf(output);
    const stated = block.outputs.find((one) => one.stream === stream);
    if (stream === null || !stated || isKept(stream)) continue;
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

/** Whether a fence holds what a run printed, and only lacks the word that says so. */
function isSaidBy(node: Code, run: RecordedRun): boolean {
  return node.value.trimEnd() === textOf(run.events, 'stdout').trimEnd();
}

function streamsInOrder(run: RecordedRun): Stream[] {
  return [...new Set(printedBy(run.events).map(({ stream }) => stream))];
}

function insertOutput(lines: SourceLine[], node: Code, after: Code, stream: Stream, text: string): void {
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

function replaceOutput(lines: SourceLine[], node: Code, text: string): void {
  const first = firstLine(node);
  const end = lines[first - 1]?.end ?? '\n';
  const prefix = prefixOf(lines, node);
  widenFence(lines, node, text);
  lines.splice(first, lastLine(node) - first - 1, ...toLines(text).map((line) => toLine(prefix, line, end)));
}

function removeOutput(lines: SourceLine[], node: Code): void {
  const first = firstLine(node);
  const isBlank = lines[first - 2]?.text.replace(/[>\s]/g, '') === '';
  const from = isBlank ? first - 2 : first - 1;
  lines.splice(from, lastLine(node) - from);
}
