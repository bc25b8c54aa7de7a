import { endsAsStated, failureOf, statedEnd } from '../compare/end-of-run.ts';
import type { Rule } from '../problem/rule.ts';

/** A failure that is announced, by `raises` or `exit`, and does not come. */
export const needlessRaises: Rule = {
  id: 'needless-raises',
  severity: 'error',
  *check({ pages }) {
    for (const { page, blocks } of pages) {
      for (const { block, runs } of blocks) {
        const stated = statedEnd(block.options);
        if (stated === null) continue;
        const other = runs.find((run) => !endsAsStated(run, block.options));
        if (!other) continue;
        const failure = failureOf(other);
        const place = { file: page.file, ...block.at, stated };
        const values = { block: block.id, stated };
        if (failure === null) yield { ...place, values };
        else yield { ...place, key: 'needless-raises.other', values: { ...values, failure }, recorded: failure };
      }
    }
  },
};
