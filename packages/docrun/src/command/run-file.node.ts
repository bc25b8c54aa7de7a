import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { UsageError } from '../project/project.ts';
import { createLazyRunner } from '../record/lazy-runner.ts';
import type { Run, Runner } from '../run/types.ts';

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
  readonly signal: AbortSignal;
}

/**
 * Runs a Python file the way a block is run.
 * @throws UsageError where the file cannot be read; Interrupted at Ctrl-C
 */
export async function runFile(file: string, { folder, createRunner, signal }: RunFileOptions): Promise<FileRun> {
  const code = readCode(resolve(folder, file), file);
  const name = basename(file);
  const runner = createLazyRunner(createRunner, signal);
  try {
    const run = await runner.use((started) =>
      started.run({ code, setup: [], filename: name, language: name.endsWith('.c') ? 'c' : 'python' }),
    );
    return { name, code, run };
  } finally {
    await runner.close();
  }
}

/** @throws UsageError where there is no such text */
export function readCode(path: string, file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError({ key: 'usage.unreadable-file', values: { file, reason } });
  }
  if (!isUtf8(bytes)) throw new UsageError({ key: 'usage.unreadable-file', values: { file, reason: 'UTF-8' } });
  return bytes.toString('utf8');
}
