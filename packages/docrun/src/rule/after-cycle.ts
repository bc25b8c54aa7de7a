import type { Rule } from '../problem/rule.ts';

/** Blocks that go on from each other in a circle could never be run. */
export const afterCycle: Rule = {
  id: 'after-cycle',
  severity: 'error',
  hinders: ['record'],
  *check({ pages }) {
    for (const { page, blocks } of pages) {
      for (const { block, setUp } of blocks) {
        if (setUp.kind !== 'cycle' || !setUp.ids.includes(block.id)) continue;
        yield { file: page.file, ...block.at, values: { ids: setUp.ids.join(' → ') } };
      }
    }
  },
};
