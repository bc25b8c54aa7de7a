import type { Block, Stream } from '../block/types.ts';
import { differenceInAnyOrder, firstDifference } from '../compare/compare-text.ts';
import type { Rule } from '../problem/rule.ts';
import { outputOfCommand } from '../recording/command-output.ts';
import { textOf, valuesByLine } from '../recording/printed.ts';
import type { RecordedRun, Witness } from '../recording/schema.ts';

/** `order="any"` on a block whose every run, on every interpreter, printed the lines in the very order that is stated. */
export const needlessTolerance: Rule = {
  id: 'needless-tolerance',
  severity: 'error',
  *check({ pages }) {
    for (const { page, blocks } of pages) {
      for (const { block, runs, witnesses } of blocks) {
        if (block.options.order === undefined || runs.length === 0) continue;
        if (runs.some((run) => isInOtherOrder(block, run)) || witnesses.some((one) => sawOtherOrder(block, one)))
          continue;
        yield { file: page.file, ...block.at, values: { block: block.id } };
      }
    }
  },
};

function isInOtherOrder(block: Block, run: RecordedRun): boolean {
  const values = valuesByLine(run.events);
  return (
    block.values.some(({ codeLine, text }) => values.get(codeLine) !== text) ||
    block.outputs.some(({ stream, text }) => firstDifference(text, textOf(run.events, stream)) !== null) ||
    block.commands.some((command) => firstDifference(command.stated, outputOfCommand(run, command)) !== null)
  );
}

/** A witness is kept with what it printed only where that differs; where it printed other lines, nothing is shown of their order. */
function sawOtherOrder(block: Block, { differs }: Witness): boolean {
  return (['stdout', 'stderr'] as const).some((stream) => {
    const stated = statedOn(block, stream);
    const text = differs?.[stream];
    if (stated === null || text === undefined) return false;
    return firstDifference(stated, text) !== null && differenceInAnyOrder(stated, text) === null;
  });
}

/** All that a block states of a stream; null where it states nothing. */
function statedOn({ language, commands, outputs }: Block, stream: Stream): string | null {
  if (language === 'console') return stream === 'stdout' ? commands.map(({ stated }) => stated).join('') : null;
  return outputs.find((output) => output.stream === stream)?.text ?? null;
}
