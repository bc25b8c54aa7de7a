import { isNative } from '../block/is-native.ts';
import type { Block } from '../block/types.ts';

/** The blocks that a block goes on from, or why that cannot be said. */
export type SetUp =
  | { readonly kind: 'chain' /** The first one first. */; readonly blocks: readonly Block[] }
  | { readonly kind: 'unknown' /** The block that names it. */; readonly by: Block; readonly id: string }
  | { readonly kind: 'norun'; readonly by: Block; readonly id: string }
  /** What it names is of another language, or has what the block that names it does not ask for: `lacks`. */
  | { readonly kind: 'language'; readonly by: Block; readonly id: string }
  | { readonly kind: 'runtime'; readonly by: Block; readonly id: string; readonly lacks: string }
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
    if (before.language !== by.language) return { kind: 'language', by, id };
    const lacks = whatIsLacking(by, before);
    if (lacks !== null) return { kind: 'runtime', by, id, lacks };
    seen.push(id);
    chain.unshift(before);
    by = before;
  }
  return { kind: 'chain', blocks: chain };
}

/** The option that a block needs to go on from another one, which runs in the same process before it; null where it has all. */
function whatIsLacking(block: Block, before: Block): string | null {
  for (const name of ['packages', 'files'] as const) {
    const own = block.options[name] ?? [];
    const missing = (before.options[name] ?? []).filter((item) => !own.includes(item));
    if (missing.length > 0) return `${name}="${[...own, ...missing].join(',')}"`;
  }
  return isNative(before) && !isNative(block) ? 'runtime="native"' : null;
}
