import type { Rule } from '../problem/rule.ts';

/** A block cannot go on from one that is not run. */
export const afterNorun: Rule = {
  id: 'after-norun',
  *check(project) {
    for (const { page, blocks } of project.pages) {
      for (const { block, setUp } of blocks) {
        if (setUp.kind !== 'norun' || setUp.by !== block) continue;
        yield {
          file: page.file,
          ...block.at,
          rule: 'after-norun',
          message: { key: 'after-norun', values: { id: setUp.id } },
        };
      }
    }
  },
};
