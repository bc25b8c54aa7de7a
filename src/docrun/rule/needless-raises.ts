import { failureOf, isRaised } from './end-of-run.ts';
import type { Rule } from './rule.ts';

/** A failure that is announced and does not come. */
export const needlessRaises: Rule = {
  id: 'needless-raises',
  *check(site) {
    for (const { page, blocks } of site.pages) {
      for (const { block, runs } of blocks) {
        const { raises } = block.options;
        if (raises === undefined) continue;
        const other = runs.map(failureOf).find((failure) => failure === null || !isRaised(failure, raises));
        if (other === undefined) continue;
        const place = { file: page.file, ...block.at, rule: 'needless-raises', stated: raises };
        if (other === null)
          yield { ...place, message: { key: 'needless-raises', values: { block: block.id, raises } } };
        else {
          const message = {
            key: 'needless-raises.other',
            values: { block: block.id, raises, failure: other },
          } as const;
          yield { ...place, message, recorded: other };
        }
      }
    }
  },
};
