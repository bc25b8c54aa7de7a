import { updateCommand } from '../problem/fix.ts';
import type { Rule } from '../problem/rule.ts';
import { BETWEEN_VALUES, valuesByLine } from '../recording/printed.ts';

/** A value stated after `#>` is what that line of the code printed, in every recorded run. */
export const inlineOutputMismatch: Rule = {
  id: 'inline-output-mismatch',
  severity: 'error',
  *check({ pages }) {
    for (const { page, blocks } of pages) {
      for (const { block, runs } of blocks) {
        if (block.values.length === 0) continue;
        const normalize = block.options.order === 'any' ? sortValues : (value: string) => value;
        const recorded = runs.map(({ events }) => valuesByLine(events));
        for (const { codeLine, text, at } of block.values) {
          const values = recorded.map((byLine) => byLine.get(codeLine));
          const isOther = (value: string | undefined) => value === undefined || normalize(value) !== normalize(text);
          const index = values.findIndex(isOther);
          if (index === -1) continue;
          const value = values[index];
          const place = { file: page.file, ...at, values: { block: block.id, line: codeLine }, stated: text };
          if (value === undefined) yield { ...place, key: 'inline-output-mismatch.silent' };
          else yield { ...place, recorded: value, fix: updateCommand(page) };
        }
      }
    }
  },
};

/** The turns of a loop may come in any order where that of the lines is not guaranteed. */
function sortValues(value: string): string {
  return value.split(BETWEEN_VALUES).sort().join(BETWEEN_VALUES);
}
