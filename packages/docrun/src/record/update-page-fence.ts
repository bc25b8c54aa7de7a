import type { Code } from 'mdast';
import { toLines } from '../compare/compare-text.ts';
import type { SourceLine } from './source-lines.ts';

/** The file's line on which a fence opens, from 1. */
export function firstLine(node: Code): number {
  return node.position?.start.line ?? 1;
}

/** The file's line on which a fence closes, from 1. */
export function lastLine(node: Code): number {
  return node.position?.end.line ?? 1;
}

/** What stands before the lines of a fence: indentation and `>`; the marker of a list item is blank on its further lines. */
export function prefixOf(lines: readonly SourceLine[], node: Code): string {
  const text = lines[firstLine(node) - 1]?.text ?? '';
  return text.slice(0, (node.position?.start.column ?? 1) - 1).replace(/[^>\s]/g, ' ');
}

/** A fence that no line of the text can close: the one given, or a longer one. */
export function fenceFor(text: string, fence: string): string {
  const character = fence.charAt(0);
  const runs = toLines(text).map(
    (line) => (character === '`' ? /^ {0,3}(`*)/ : /^ {0,3}(~*)/).exec(line)?.[1]?.length ?? 0,
  );
  return character.repeat(Math.max(fence.length, ...runs.map((length) => length + 1).filter((length) => length > 3)));
}

/** Makes a fence longer where a text that goes into it would close it. */
export function widenFence(lines: readonly SourceLine[], node: Code, text: string): void {
  const opening = lines[firstLine(node) - 1];
  const closing = lines[lastLine(node) - 1];
  if (!opening || !closing) return;
  const column = (node.position?.start.column ?? 1) - 1;
  const old = /^(?:`+|~+)/.exec(opening.text.slice(column))?.[0] ?? '```';
  const fence = fenceFor(text, old);
  if (fence === old) return;
  opening.text = opening.text.slice(0, column) + fence + opening.text.slice(column + old.length);
  closing.text = prefixOf(lines, node) + fence;
}

/** A line inside a fence. */
export function toLine(prefix: string, text: string, end: string): SourceLine {
  return { text: text === '' ? prefix.trimEnd() : prefix + text, end };
}
