import type { Point } from '../block/types.ts';
import type { Finding } from './problem.ts';
import type { Rule } from './rule.ts';

/** Block ids are unique on a page, and so are heading ids. */
export const duplicateId: Rule = {
  id: 'duplicate-id',
  *check(site) {
    for (const { page } of site.pages) {
      const find = function* (
        key: 'duplicate-id' | 'duplicate-id.heading',
        marked: Iterable<{ id?: string; at: Point }>,
      ): Iterable<Finding> {
        const first = new Map<string, Point>();
        for (const { id, at } of marked) {
          if (id === undefined) continue;
          const before = first.get(id);
          if (before)
            yield { file: page.file, ...at, rule: 'duplicate-id', message: { key, values: { id, line: before.line } } };
          else first.set(id, at);
        }
      };
      yield* find('duplicate-id', page.blocks);
      yield* find('duplicate-id.heading', page.headings);
    }
  },
};
