import type { Point } from '../block/types.ts';
import type { Rule } from '../problem/rule.ts';

/** An id that is taken: where it stands again, and the line where it stands first. */
interface Taken {
  readonly id: string;
  readonly at: Point;
  readonly line: number;
}

/** The first line of each id, and those that come again. */
function findTwice(marked: Iterable<{ readonly id?: string; readonly at: Point }>): {
  first: Map<string, number>;
  twice: Taken[];
} {
  const first = new Map<string, number>();
  const twice: Taken[] = [];
  for (const { id, at } of marked) {
    if (id === undefined) continue;
    const line = first.get(id);
    if (line === undefined) first.set(id, at.line);
    else twice.push({ id, at, line });
  }
  return { first, twice };
}

/** Block ids are unique on a page, so are heading ids, and no heading takes the address of a run, `run-<block id>`. */
export const duplicateId: Rule = {
  id: 'duplicate-id',
  severity: 'error',
  hinders: ['record'],
  *check({ pages }) {
    for (const { page } of pages) {
      const { file } = page;
      const blocks = findTwice(page.blocks);
      const headings = findTwice(page.headings);
      for (const { id, at, line } of blocks.twice) yield { file, ...at, values: { id, line } };
      for (const { id, at, line } of headings.twice)
        yield { file, ...at, key: 'duplicate-id.heading', values: { id, line } };
      for (const { id, at } of page.headings) {
        const line = id?.startsWith('run-') ? blocks.first.get(id.slice('run-'.length)) : undefined;
        if (id !== undefined && line !== undefined)
          yield { file, ...at, key: 'duplicate-id.run', values: { id, line } };
      }
    }
  },
};
