import { recordCommand } from '../problem/fix.ts';
import type { Rule } from '../problem/rule.ts';

/** What was recorded is of other code, or of another interpreter, than the page has now. */
export const staleRecording: Rule = {
  id: 'stale-recording',
  severity: 'error',
  hinders: ['verify'],
  *check({ pages }) {
    for (const { page, blocks } of pages) {
      for (const { block, state } of blocks) {
        if (state !== 'stale') continue;
        yield { file: page.file, ...block.at, values: { block: block.id }, fix: recordCommand(page) };
      }
    }
  },
};
