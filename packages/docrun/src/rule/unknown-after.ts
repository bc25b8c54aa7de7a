import type { Rule } from '../problem/rule.ts';

/** `after` names a block of the same page. */
export const unknownAfter: Rule = {
  id: 'unknown-after',
  *check(project) {
    for (const { page, blocks } of project.pages) {
      for (const { block, setUp } of blocks) {
        // A chain is broken at one block only: those that go on from it say nothing more.
        if (setUp.kind !== 'unknown' || setUp.by !== block) continue;
        yield {
          file: page.file,
          ...block.at,
          rule: 'unknown-after',
          message: { key: 'unknown-after', values: { id: setUp.id } },
        };
      }
    }
  },
};
