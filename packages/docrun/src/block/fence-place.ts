import type { Code, Nodes } from 'mdast';
import { fenceSyntax } from './fence-syntax.ts';
import type { Point } from './types.ts';

/** A fence's text, each line ended by one LF, whatever line ends the page has. */
export function fenceText(node: Code): string {
  return node.value === '' ? '' : `${node.value.replaceAll(/\r\n?/g, '\n')}\n`;
}

/** Where a node begins. */
export function startOf(node: Nodes): Point {
  const start = node.position?.start;
  return { line: start?.line ?? 1, column: start?.column ?? 1 };
}

/** Where a character of a fence's text stands in the file. */
export function codePoint(node: Code, line: number, column: number): Point {
  const start = startOf(node);
  const fileLine = start.line + line;
  const columns = fenceSyntax(node)?.columns;
  const left = columns?.get(fileLine) ?? columns?.values().next().value ?? start.column;
  return { line: fileLine, column: left + column - 1 };
}

/** Where a character of a fence's options stands in the file: exact unless they hold escapes. */
export function metaPlace(node: Code): (offset: number) => Point {
  const syntax = fenceSyntax(node);
  const meta = syntax?.meta;
  if (!meta) return () => startOf(node);
  const exact = syntax.rawMeta === node.meta;
  return (offset) => ({ line: meta.line, column: meta.column + (exact ? offset : 0) });
}
