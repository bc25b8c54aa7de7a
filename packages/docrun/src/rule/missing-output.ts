import { isPrompt } from '../block/console.ts';
import { streamWord } from '../block/text-fence.ts';
import type { Point } from '../block/types.ts';
import { toLines } from '../compare/compare-text.ts';
import { unstatedText } from '../compare/unstated-text.ts';
import { updateCommand } from '../problem/fix.ts';
import type { Said } from '../problem/problem.ts';
import type { Rule } from '../problem/rule.ts';
import { outputOfCommand } from '../recording/command-output.ts';
import type { BlockView } from '../view/page-view.ts';

/** A block that prints and states nothing would leave the reader without what it prints. */
export const missingOutput: Rule = {
  id: 'missing-output',
  severity: 'error',
  *check({ pages }) {
    for (const { page, blocks } of pages) {
      for (const view of blocks) {
        for (const { text, ...missing } of [...missingStreams(view), ...missingUnderCommands(view)])
          yield {
            file: page.file,
            ...missing,
            recorded: toLines(text)[0] ?? '',
            // It would be written beside what may be the output already.
            ...(missing.key !== 'missing-output.plain' && { fix: updateCommand(page) }),
          };
      }
    }
  },
};

interface Missing extends Point, Partial<Said> {
  /** What was printed and is stated nowhere. */
  readonly text: string;
}

function* missingStreams({ block, runs }: BlockView): Iterable<Missing> {
  for (const stream of ['stdout', 'stderr'] as const) {
    const text = firstOf(runs, (run) => unstatedText(block, run, stream));
    if (text === null) continue;
    if (block.language === 'console')
      yield { ...block.at, key: 'missing-output.no-command', values: { block: block.id }, text };
    else {
      const values = { block: block.id, word: streamWord(stream) };
      const plain = stream === 'stdout' ? block.plainOutput : undefined;
      if (plain === undefined) yield { ...block.at, values, text };
      else yield { ...plain.at, key: 'missing-output.plain', values: { ...values, lang: plain.lang }, text };
    }
  }
}

function* missingUnderCommands({ block, runs }: BlockView): Iterable<Missing> {
  for (const command of block.commands) {
    if (command.stated !== '') continue;
    const text = firstOf(runs, (run) => outputOfCommand(run, command) || null);
    // A line that would be read as a command cannot be stated: output-mismatch says so.
    if (text === null || toLines(text).some(isPrompt)) continue;
    const values = { block: block.id, command: toLines(command.text)[0] ?? '' };
    const place = { line: block.codeLine + command.codeLine - 1, column: block.codeColumn };
    yield { ...place, key: 'missing-output.command', values, text };
  }
}

function firstOf<Run>(runs: readonly Run[], find: (run: Run) => string | null): string | null {
  for (const run of runs) {
    const text = find(run);
    if (text !== null) return text;
  }
  return null;
}
