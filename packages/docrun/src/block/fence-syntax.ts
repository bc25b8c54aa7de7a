import type { Code } from 'mdast';
import type { Point } from './types.ts';

/** What the syntax knows of a fence beyond the node that mdast keeps. */
export interface FenceSyntax {
  /** Whether a closing fence was written; without one, the fence runs to the end of its container. */
  closed: boolean;
  /** Where the options begin, if there are any. */
  meta: Point | null;
  /** The options as they are written, before character references are replaced. */
  rawMeta: string;
  /** Where the text of each line inside begins: line to column, both from 1. Blank lines are not there. */
  readonly columns: Map<number, number>;
}

const syntaxes = new WeakMap<Code, FenceSyntax>();

/**
 * What the syntax knows of a fence.
 * @returns undefined for indented code, and for trees that a parser of ours did not make
 */
export function fenceSyntax(node: Code): FenceSyntax | undefined {
  return syntaxes.get(node);
}

/** Keeps what is known of a fence, for {@link fenceSyntax}. */
export function keepFenceSyntax(node: Code, syntax: FenceSyntax): void {
  syntaxes.set(node, syntax);
}
