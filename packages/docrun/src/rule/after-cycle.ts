import type { Rule } from '../problem/rule.ts';

/** Blocks that go on from each other in a circle could never be run. */
export const afterCycle: Rule = {
  id: 'after-cycle',
  *check(project) {
    for (const { page, blocks } of project.pages) {
      for (const { block, setUp } of blocks) {
        if (setUp.kind !== 'cycle' || !setUp.ids.includes(block.id)) continue;
        const values = { ids: setUp.ids.join(' → ') };
        yield { file: page.file, ...block.at, rule: 'after-cycle', message: { key: 'after-cycle', values } };
      }
    }
  },
};
