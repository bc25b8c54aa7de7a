import { endsAsStated, failureOf, statedEnd } from '../compare/end-of-run.ts';
import type { Rule } from '../problem/rule.ts';

/** A failure that is announced, by `raises` or `exit`, and does not come. */
export const needlessRaises: Rule = {
  id: 'needless-raises',
  *check(project) {
    for (const { page, blocks } of project.pages) {
      for (const { block, runs } of blocks) {
        const stated = statedEnd(block.options);
        if (stated === null) continue;
        const other = runs.find((run) => !endsAsStated(run, block.options));
        if (!other) continue;
        const failure = failureOf(other);
        const place = { file: page.file, ...block.at, rule: 'needless-raises', stated };
        const values = { block: block.id, stated };
        if (failure === null) yield { ...place, message: { key: 'needless-raises', values } };
        else {
          const message = { key: 'needless-raises.other', values: { ...values, failure } } as const;
          yield { ...place, message, recorded: failure };
        }
      }
    }
  },
};
