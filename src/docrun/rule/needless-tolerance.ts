import { textOf } from '../recording/printed.ts';
import { firstDifference } from './compare-text.ts';
import type { Rule } from './rule.ts';

/** `order="any"` on a block whose every run printed the lines in the very order that is stated. */
export const needlessTolerance: Rule = {
  id: 'needless-tolerance',
  *check(site) {
    for (const { page, blocks } of site.pages) {
      for (const { block, runs } of blocks) {
        if (block.options.order === undefined || runs.length === 0) continue;
        const differs = block.outputs.some(({ stream, text }) =>
          runs.some((run) => firstDifference(text, textOf(run.events, stream)) !== null),
        );
        if (differs) continue;
        const message = { key: 'needless-tolerance', values: { block: block.id } } as const;
        yield { file: page.file, ...block.at, rule: 'needless-tolerance', message };
      }
    }
  },
};
