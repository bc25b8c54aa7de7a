import { isPrompt } from '../block/console.ts';
import type { ConsoleCommand, StatedOutput } from '../block/types.ts';
import { type Difference, differenceInAnyOrder, firstDifference, toLines } from '../compare/compare-text.ts';
import { updateCommand } from '../problem/fix.ts';
import type { Finding } from '../problem/problem.ts';
import type { Rule } from '../problem/rule.ts';
import { outputOfCommand } from '../recording/command-output.ts';
import { textOf } from '../recording/printed.ts';
import type { RecordedRun } from '../recording/schema.ts';
import type { BlockView, PageView } from '../view/page-view.ts';

/** A stated output is, character for character, what every recorded run printed. */
export const outputMismatch: Rule = {
  id: 'output-mismatch',
  severity: 'error',
  *check({ pages }) {
    for (const view of pages) {
      for (const block of view.blocks) {
        for (const output of block.block.outputs) {
          const finding = firstOf(block.runs, (run) => compareOutput(view, block, output, run));
          if (finding) yield finding;
        }
        for (const command of block.block.commands) {
          const finding = firstOf(block.runs, (run) => compareCommand(view, block, command, run));
          if (finding) yield finding;
        }
      }
    }
  },
};

function firstOf(runs: readonly RecordedRun[], compare: (run: RecordedRun) => Finding | null): Finding | null {
  for (const run of runs) {
    const finding = compare(run);
    if (finding) return finding;
  }
  return null;
}

function compareOutput(
  { page }: PageView,
  { block }: BlockView,
  output: StatedOutput,
  run: RecordedRun,
): Finding | null {
  const recorded = textOf(run.events, output.stream);
  const place = { file: page.file, fix: updateCommand(page) };
  if (recorded === '') return { ...place, ...output.at, key: 'output-mismatch.silent', values: { block: block.id } };
  const compare = block.options.order === 'any' ? differenceInAnyOrder : firstDifference;
  const difference = compare(output.text, recorded);
  if (!difference) return null;
  const { line, column } = difference;
  return {
    ...place,
    line: output.textLine + line - 1,
    column: output.textColumn + column - 1,
    ...keyOf(difference),
    values: { block: block.id, line },
    ...bothTexts(difference),
  };
}

/** What stands under a command; where nothing does, that is missing-output's. */
function compareCommand(
  { page }: PageView,
  { block }: BlockView,
  command: ConsoleCommand,
  run: RecordedRun,
): Finding | null {
  const recorded = outputOfCommand(run, command);
  const place = { file: page.file };
  const values = { block: block.id, command: toLines(command.text)[0] ?? '' };
  const prompt = toLines(recorded).find(isPrompt);
  if (prompt !== undefined) {
    const at = { line: block.codeLine + command.codeLine - 1, column: block.codeColumn };
    return { ...place, ...at, key: 'output-mismatch.prompt', values, recorded: prompt };
  }
  if (command.stated === '') return null;
  const compare = block.options.order === 'any' ? differenceInAnyOrder : firstDifference;
  const difference = compare(command.stated, recorded);
  if (!difference) return null;
  const { line, column } = difference;
  return {
    ...place,
    line: block.codeLine + command.statedLine + line - 2,
    column: block.codeColumn + column - 1,
    key: commandKeyOf(difference),
    values: { ...values, line },
    ...bothTexts(difference),
    fix: updateCommand(page),
  };
}

function bothTexts({ stated, recorded }: Difference): Pick<Finding, 'stated' | 'recorded'> {
  return { ...(stated === null ? {} : { stated }), ...(recorded === null ? {} : { recorded }) };
}

function keyOf({ stated, recorded }: Difference): Pick<Finding, 'key'> {
  if (stated === null) return { key: 'output-mismatch.more' };
  return recorded === null ? { key: 'output-mismatch.less' } : {};
}

function commandKeyOf({ stated, recorded }: Difference) {
  if (stated === null) return 'output-mismatch.command-more';
  return recorded === null ? 'output-mismatch.command-less' : 'output-mismatch.command';
}
