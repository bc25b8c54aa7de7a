import { isPrompt } from '../block/console.ts';
import type { FoundBlock } from '../block/find-blocks.ts';
import { differenceInAnyOrder, firstDifference, toLines } from '../compare/compare-text.ts';
import { outputOfCommand } from '../recording/command-output.ts';
import type { RecordedRun } from '../recording/schema.ts';
import type { SourceLine } from './source-lines.ts';
import { firstLine, prefixOf, toLine, widenFence } from './update-page-fence.ts';

/** Writes what each command of a console block printed under it; the commands stay as they are. */
export function updateConsole(lines: SourceLine[], { block, node }: FoundBlock, run: RecordedRun): void {
  const compare = block.options.order === 'any' ? differenceInAnyOrder : firstDifference;
  const opening = firstLine(node);
  const end = lines[opening - 1]?.end ?? '\n';
  const changes = block.commands.flatMap((command) => {
    const recorded = outputOfCommand(run, command);
    const texts = toLines(recorded);
    // A line that would be read as a command cannot be stated; output-mismatch says so.
    return compare(command.stated, recorded) === null || texts.some(isPrompt) ? [] : [{ command, texts }];
  });
  widenFence(lines, node, changes.flatMap(({ texts }) => texts).join('\n'));
  const prefix = prefixOf(lines, node);
  for (const { command, texts } of changes.reverse()) {
    const inside = texts.map((text) => toLine(prefix, text, end));
    lines.splice(opening + command.statedLine - 1, toLines(command.stated).length, ...inside);
  }
}
