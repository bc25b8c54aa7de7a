import { valuesByLine } from '../recording/printed.ts';
import { updateCommand } from './fix.ts';
import type { Rule } from './rule.ts';

/** A value stated after `#>` is what that line of the code printed. */
export const inlineOutputMismatch: Rule = {
  id: 'inline-output-mismatch',
  *check(site) {
    for (const { page, blocks } of site.pages) {
      for (const { block, runs } of blocks) {
        const [run] = runs;
        if (block.values.length === 0 || !run) continue;
        const recorded = valuesByLine(run.events);
        for (const { codeLine, text, at } of block.values) {
          const value = recorded.get(codeLine);
          if (value === text) continue;
          yield {
            file: page.file,
            ...at,
            rule: 'inline-output-mismatch',
            message: {
              key: value === undefined ? 'inline-output-mismatch.silent' : 'inline-output-mismatch',
              values: { block: block.id, line: codeLine },
            },
            stated: text,
            ...(value === undefined ? {} : { recorded: value, fix: updateCommand(page) }),
          };
        }
      }
    }
  },
};
