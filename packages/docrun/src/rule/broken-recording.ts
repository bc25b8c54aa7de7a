import { recordCommand } from '../problem/fix.ts';
import type { Rule } from '../problem/rule.ts';

/** A recording that was cut, edited by hand, or is of another form. */
export const brokenRecording: Rule = {
  id: 'broken-recording',
  severity: 'error',
  hinders: ['verify'],
  *check({ pages }) {
    for (const { page, recording } of pages) {
      if (recording.kind !== 'broken') continue;
      const { file, at, message } = recording;
      yield { file, ...at, ...message, fix: recordCommand(page) };
    }
  },
};
