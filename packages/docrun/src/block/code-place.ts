import type { Block, Point } from './types.ts';

/** Where a character of a block's code stands in the file. */
export function codePlace(block: Block, offset: number): Point {
  const before = block.code.slice(0, Math.min(offset, block.code.length - 1)).split('\n');
  return { line: block.codeLine + before.length - 1, column: block.codeColumn + (before.at(-1)?.length ?? 0) };
}
