import { recordCommand } from '../problem/fix.ts';
import type { Rule } from '../problem/rule.ts';

/** What was recorded is of other code, or of another interpreter, than the page has now. */
export const staleRecording: Rule = {
  id: 'stale-recording',
  *check(project) {
    for (const { page, blocks } of project.pages) {
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
