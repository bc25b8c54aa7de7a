import type { Rule } from '../problem/rule.ts';

/** A block goes on from another one in one process: both are Python, and it asks for all that the other one needs. */
export const afterRuntime: Rule = {
  id: 'after-runtime',
  *check(project) {
    for (const { page, blocks } of project.pages) {
      for (const { block, setUp } of blocks) {
        if ((setUp.kind !== 'language' && setUp.kind !== 'runtime') || setUp.by !== block) continue;
        yield {
          file: page.file,
          ...block.at,
          rule: 'after-runtime',
          message:
            setUp.kind === 'language'
              ? { key: 'after-runtime.language', values: { id: setUp.id } }
              : { key: 'after-runtime', values: { id: setUp.id, option: setUp.lacks } },
        };
      }
    }
  },
};
