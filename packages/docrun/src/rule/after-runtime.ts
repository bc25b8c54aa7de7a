import type { Rule } from '../problem/rule.ts';

/** A block goes on from another one in one process: both are Python, and it asks for all that the other one needs. */
export const afterRuntime: Rule = {
  id: 'after-runtime',
  severity: 'error',
  hinders: ['record'],
  *check({ pages }) {
    for (const { page, blocks } of pages) {
      for (const { block, setUp } of blocks) {
        if ((setUp.kind !== 'language' && setUp.kind !== 'runtime') || setUp.by !== block) continue;
        const place = { file: page.file, ...block.at };
        if (setUp.kind === 'language') yield { ...place, key: 'after-runtime.language', values: { id: setUp.id } };
        else yield { ...place, values: { id: setUp.id, option: setUp.lacks } };
      }
    }
  },
};
