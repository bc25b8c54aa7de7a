import { recordCommand } from './fix.ts';
import type { Rule } from './rule.ts';

/** A recording that was cut, edited by hand, or is of another form. */
export const brokenRecording: Rule = {
  id: 'broken-recording',
  *check(site) {
    for (const { page, recording } of site.pages) {
      if (recording.kind !== 'broken') continue;
      const { file, at, message } = recording;
      yield { file, ...at, rule: 'broken-recording', message, fix: recordCommand(page) };
    }
  },
};
