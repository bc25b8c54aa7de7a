import { CONFIG_FILE } from '../config/schema.ts';
import { recordCommand } from '../problem/fix.ts';
import type { Rule } from '../problem/rule.ts';

/** A recording of which the page, or the block, is gone. */
export const orphanRecording: Rule = {
  id: 'orphan-recording',
  severity: 'error',
  hinders: ['verify'],
  *check({ pages, leftOver }) {
    for (const file of leftOver) {
      const place = { file, line: 1, column: 1 };
      // A folder is of a language that the project does not have (any more).
      const locale = /([^/]+)\/$/.exec(file)?.[1];
      if (locale === undefined) yield { ...place, key: 'orphan-recording.page', fix: ['record'] };
      else yield { ...place, key: 'orphan-recording.locale', values: { locale, config: CONFIG_FILE } };
    }
    for (const { page, recording, blocks } of pages) {
      // A page that was read in part may have the block in the other part.
      if (recording.kind !== 'whole' || !page.whole) continue;
      const run = new Set(blocks.filter(({ state }) => state !== 'norun').map(({ block }) => block.id));
      for (const id of Object.keys(recording.recording.blocks)) {
        if (run.has(id)) continue;
        const place = { file: recording.file, ...recording.placeOf(id) };
        yield { ...place, values: { block: id, page: page.file }, fix: recordCommand(page) };
      }
    }
  },
};
