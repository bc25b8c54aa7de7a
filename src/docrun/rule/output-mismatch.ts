import type { StatedOutput } from '../block/types.ts';
import { textOf } from '../recording/printed.ts';
import { differenceInAnyOrder, firstDifference } from './compare-text.ts';
import { updateCommand } from './fix.ts';
import type { Finding } from './problem.ts';
import type { Rule } from './rule.ts';
import type { BlockView, PageView } from './site.ts';

/** A stated output is, character for character, what every recorded run printed. */
export const outputMismatch: Rule = {
  id: 'output-mismatch',
  *check(site) {
    for (const view of site.pages) {
      for (const block of view.blocks) {
        for (const output of block.block.outputs) {
          const finding = compareOutput(view, block, output);
          if (finding) yield finding;
        }
      }
    }
  },
};

function compareOutput({ page }: PageView, { block, runs }: BlockView, output: StatedOutput): Finding | null {
  for (const run of runs) {
    const recorded = textOf(run.events, output.stream);
    const place = { file: page.file, rule: 'output-mismatch', fix: updateCommand(page) };
    if (recorded === '') {
      const message = { key: 'output-mismatch.silent', values: { block: block.id } } as const;
      return { ...place, ...output.at, message };
    }
    const compare = block.options.order === 'any' ? differenceInAnyOrder : firstDifference;
    const difference = compare(output.text, recorded);
    if (!difference) continue;
    const { line, column, stated, recorded: recordedLine } = difference;
    return {
      ...place,
      line: output.textLine + line - 1,
      column: output.textColumn + column - 1,
      message: { key: keyOf(stated, recordedLine), values: { block: block.id, line } },
      ...(stated === null ? {} : { stated }),
      ...(recordedLine === null ? {} : { recorded: recordedLine }),
    };
  }
  return null;
}

function keyOf(stated: string | null, recorded: string | null) {
  if (stated === null) return 'output-mismatch.more';
  return recorded === null ? 'output-mismatch.less' : 'output-mismatch';
}
