import { readFileSync } from 'node:fs';
import type { Runner } from '../docrun/run/types.ts';

const PROGRAM = new URL('./introspect.py', import.meta.url);

/**
 * The public API of asyncio as the interpreter of `runner` has it, as the text of `recordings/api.json`: for each name of
 * `asyncio.__all__`, and each public member of its classes, the kind and the signature.
 *
 * @throws Error where the program that asks the interpreter fails
 */
export async function recordApiFacts(runner: Runner): Promise<string> {
  const run = await runner.run({ code: readFileSync(PROGRAM, 'utf8'), setup: [], filename: 'introspect.py' });
  if (run.exit !== 0) throw new Error(`the facts of asyncio's API could not be recorded:\n${run.stderr}`);
  return run.stdout;
}
