import type { Rule } from '../problem/rule.ts';

/** A block cannot go on from one that is not run. */
export const afterNorun: Rule = {
  id: 'after-norun',
  severity: 'error',
  hinders: ['record'],
  *check({ pages }) {
    for (const { page, blocks } of pages) {
      for (const { block, setUp } of blocks) {
        if (setUp.kind !== 'norun' || setUp.by !== block) continue;
        yield { file: page.file, ...block.at, values: { id: setUp.id } };
      }
    }
  },
};
