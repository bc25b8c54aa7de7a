import type { Block } from '../block/types.ts';

/** The blocks that a block goes on from, or why that cannot be said. */
export type SetUp =
  | { readonly kind: 'chain' /** The first one first. */; readonly blocks: readonly Block[] }
  | { readonly kind: 'unknown' /** The block that names it. */; readonly by: Block; readonly id: string }
  | { readonly kind: 'norun'; readonly by: Block; readonly id: string }
  | {
      readonly kind: 'cycle' /** The ids in a circle; the first one is repeated at the end. */;
      readonly ids: readonly string[];
    };

/**
 * Follows `after` from a block to the first one of its chain.
 * @param blocks the blocks of the page by id
 */
export function setUpOf(block: Block, blocks: ReadonlyMap<string, Block>): SetUp {
  const chain: Block[] = [];
  const seen = [block.id];
  for (let by = block; by.options.after !== undefined; ) {
    const id = by.options.after;
    const before = blocks.get(id);
    if (!before) return { kind: 'unknown', by, id };
    if (seen.includes(id)) return { kind: 'cycle', ids: [...seen.slice(seen.indexOf(id)), id] };
    if (before.options.norun !== undefined) return { kind: 'norun', by, id };
    seen.push(id);
    chain.unshift(before);
    by = before;
  }
  return { kind: 'chain', blocks: chain };
}
