import { recordCommand } from '../problem/fix.ts';
import type { Rule } from '../problem/rule.ts';

/** A recording that was cut, edited by hand, or is of another form. */
export const brokenRecording: Rule = {
  id: 'broken-recording',
  *check(project) {
    for (const { page, recording } of project.pages) {
      if (recording.kind !== 'broken') continue;
      const { file, at, message } = recording;
      yield { file, ...at, rule: 'broken-recording', message, fix: recordCommand(page) };
    }
  },
};
