import type { Block, Stream } from '../block/types.ts';
import { outputOfNoCommand } from '../recording/command-output.ts';
import { printedBy } from '../recording/printed.ts';
import type { RecordedRun } from '../recording/schema.ts';

/**
 * The first text that a run printed on a stream and that nothing on the page states; null where there is none.
 * The traceback of a failure that `raises` states is stated by it. What the commands of a console block print is stated
 * under them, both streams together, and is not looked at here.
 */
export function unstatedText(block: Block, run: RecordedRun, stream: Stream): string | null {
  if (block.language === 'console') return stream === 'stdout' ? outputOfNoCommand(run, block) : null;
  if (block.outputs.some((output) => output.stream === stream)) return null;
  if (stream === 'stderr' && block.options.raises !== undefined && run.exit !== 0) return null;
  const values = new Set(block.values.map(({ codeLine }) => codeLine));
  const isStated = (line: number | null) => stream === 'stdout' && line !== null && values.has(line);
  return printedBy(run.events).find((piece) => piece.stream === stream && !isStated(piece.line))?.text ?? null;
}
