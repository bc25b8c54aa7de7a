import { recordCommand } from '../problem/fix.ts';
import type { Rule } from '../problem/rule.ts';

/** A block is run, or says why it is not. */
export const missingRecording: Rule = {
  id: 'missing-recording',
  severity: 'error',
  hinders: ['verify'],
  *check({ pages }) {
    for (const { page, blocks } of pages) {
      for (const { block, state } of blocks) {
        // A page that was read in part cannot be recorded before it is mended.
        if (state !== 'missing' || !page.whole) continue;
        yield { file: page.file, ...block.at, values: { block: block.id }, fix: recordCommand(page) };
      }
    }
  },
};
