import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FACTS_FILE, firstDifference, recordFacts } from '../facts/facts.node.ts';
import { findRoot } from '../project.node.ts';
import { UsageError } from '../project.ts';
import { writeAtomic } from '../recording/write-atomic.node.ts';
import { type Command, textFlag } from './command.ts';
import { startRunner } from './interpreter.ts';

/** `docrun facts`: records what the interpreter says of asyncio's public API, or checks that it still says so. */
export const command: Command = {
  help: 'help.facts',
  isInterruptible: false,
  options: {
    check: { type: 'boolean' },
    interpreter: { type: 'string' },
    json: { type: 'boolean' },
    root: { type: 'string' },
  },
  async run(given, { say, folder, out, progress }) {
    if (given.names.length > 0) throw new UsageError({ key: 'usage.no-arguments', values: { verb: 'facts' } });
    const root = textFlag(given, 'root') ?? findRoot(folder);
    progress(say('record.starting'));
    const runner = await startRunner(given)();
    const now = await recordFacts(runner).finally(() => runner.close());
    progress(null);
    const file = join(root, FACTS_FILE);
    const line = firstDifference(readText(file), now);
    if (line !== null && !given.flags.check) await writeAtomic(file, now);
    const { python, names } = JSON.parse(now) as { python: string; names: Record<string, unknown> };
    const count = Object.keys(names).length;
    if (given.flags.json)
      out(`${JSON.stringify({ file: FACTS_FILE, python, names: count, changed: line !== null })}\n`);
    else if (line === null) out(`${say({ key: 'facts.same', values: { count, python } })}\n`);
    else if (given.flags.check)
      out(`${say({ key: 'facts.differ', values: { place: `${FACTS_FILE}:${line}:1`, python } })}\n`);
    else out(`${say({ key: 'facts.written', values: { count, python, file: FACTS_FILE } })}\n`);
    return line !== null && given.flags.check ? 1 : 0;
  },
};

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
