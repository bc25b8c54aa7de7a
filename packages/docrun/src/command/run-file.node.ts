import { type Change, parseChanges } from '../change/change.ts';
import { UsageError } from '../project/project.ts';
import { createLazyRunner } from '../record/lazy-runner.ts';
import type { Run, Runner } from '../run/types.ts';
import { type Arguments, textFlag } from './command.ts';
import { readProgram } from './read-program.node.ts';

/** A file's run, with the code that ran. */
export interface FileRun {
  /** The file's name without its folder, as it stands in tracebacks. */
  readonly name: string;
  readonly code: string;
  readonly run: Run;
}

/** How {@link runFile} runs. */
export interface RunFileOptions {
  /** What a relative path is relative to. */
  readonly folder: string;
  readonly createRunner: () => Promise<Runner>;
  /** What is changed in the run; null: nothing. */
  readonly changes: readonly Change[] | null;
  readonly signal: AbortSignal;
}

/**
 * Runs a Python file, or the block that `PAGE#ID` names, the way a block is run.
 * @throws UsageError where there is no such file or block; Interrupted at Ctrl-C
 */
export async function runFile(
  file: string,
  { folder, createRunner, changes, signal }: RunFileOptions,
): Promise<FileRun> {
  const { program } = await readProgram(file, folder);
  const runner = createLazyRunner(createRunner, signal);
  const explore = changes && { changes, tells: false, census: false, iterations: null, check: null };
  try {
    const run = await runner.use((started) => started.run({ ...program, explore }));
    return { name: program.filename, code: program.code, run };
  } finally {
    await runner.close();
  }
}

/**
 * What `--change` says.
 * @throws UsageError where it is no change, or is to be made by another than the embedded interpreter
 */
export function changesFlag(given: Arguments): readonly Change[] | null {
  const text = textFlag(given, 'change');
  if (text === undefined) return null;
  const changes = parseChanges(text);
  if (changes === null) throw new UsageError({ key: 'usage.change', values: { value: text } });
  const interpreter = textFlag(given, 'interpreter') ?? 'embedded';
  if (interpreter !== 'embedded')
    throw new UsageError({ key: 'usage.together', values: { one: '--change', other: `--interpreter ${interpreter}` } });
  return changes;
}
