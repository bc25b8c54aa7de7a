import type { Rule } from '../problem/rule.ts';

/** `after` names a block of the same page. */
export const unknownAfter: Rule = {
  id: 'unknown-after',
  severity: 'error',
  hinders: ['record'],
  *check({ pages }) {
    for (const { page, blocks } of pages) {
      for (const { block, setUp } of blocks) {
        // A chain is broken at one block only: those that go on from it say nothing more.
        if (setUp.kind !== 'unknown' || setUp.by !== block) continue;
        yield { file: page.file, ...block.at, values: { id: setUp.id } };
      }
    }
  },
};
