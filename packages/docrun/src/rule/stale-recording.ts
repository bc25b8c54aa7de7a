import { recordCommand } from './fix.ts';
import type { Rule } from './rule.ts';

/** What was recorded is of other code, or of another interpreter, than the page has now. */
export const staleRecording: Rule = {
  id: 'stale-recording',
  *check(site) {
    for (const { page, blocks } of site.pages) {
      for (const { block, state } of blocks) {
        if (state !== 'stale') continue;
        yield {
          file: page.file,
          ...block.at,
          rule: 'stale-recording',
          message: { key: 'stale-recording', values: { block: block.id } },
          fix: recordCommand(page),
        };
      }
    }
  },
};
