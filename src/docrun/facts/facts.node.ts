import { readFileSync } from 'node:fs';
import type { Runner } from '../run/types.ts';

/** Where the facts are kept, relative to the root of the project. */
export const FACTS_FILE = 'recordings/api.json';

const PROGRAM = new URL('./introspect.py', import.meta.url);

/**
 * The public API of asyncio as the interpreter of `runner` has it, as the text of {@link FACTS_FILE}: for each name of
 * `asyncio.__all__`, and each public member of its classes, the kind and the signature.
 *
 * @throws Error where the program that asks the interpreter fails
 */
export async function recordFacts(runner: Runner): Promise<string> {
  const run = await runner.run({ code: readFileSync(PROGRAM, 'utf8'), setup: [], filename: 'introspect.py' });
  if (run.exit !== 0) throw new Error(`the facts of asyncio's API could not be recorded:\n${run.stderr}`);
  return run.stdout;
}

/** The line of the first difference of two texts, from 1; null where they are equal. */
export function firstDifference(recorded: string, now: string): number | null {
  if (recorded === now) return null;
  const [before, after] = [recorded.split('\n'), now.split('\n')];
  const line = before.findIndex((text, index) => text !== after[index]);
  return (line === -1 ? before.length : line) + 1;
}
