import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Project } from '../project/project.ts';
import { readTextIfThere } from '../project/read-text.node.ts';
import { PYTHON_FOLDER } from '../run/python-folder.node.ts';
import type { Runner } from '../run/types.ts';
import { type ParsedFacts, parseFacts } from './parse.ts';
import { type VersionFacts, versionFactsSchema } from './schema.ts';

/** Prints what the interpreter that runs it says of asyncio. */
export const INTROSPECT = join(PYTHON_FOLDER, 'introspect.py');

/** Milliseconds; it takes a fifth of a second. */
const TIMEOUT = 60_000;
/** Bytes that an interpreter may print; it prints about 90,000. */
const MAX_OUTPUT = 10_000_000;

/**
 * The public API of asyncio as the embedded interpreter has it.
 * @throws Error where the program that asks the interpreter fails
 */
export async function introspectEmbedded(runner: Runner): Promise<VersionFacts> {
  const run = await runner.run({ code: readFileSync(INTROSPECT, 'utf8'), setup: [], filename: 'introspect.py' });
  if (run.exit !== 0) throw new Error(`the embedded interpreter could not be asked of asyncio's API:\n${run.stderr}`);
  return versionFactsSchema.parse(JSON.parse(run.stdout));
}

/**
 * The public API of asyncio as a CPython on this machine has it, isolated from its user's settings and packages.
 * @param pythonPath the interpreter's program
 * @throws Error where it cannot be started, or the program that asks it fails
 */
export async function introspectNatively(pythonPath: string): Promise<VersionFacts> {
  const { stdout } = await promisify(execFile)(pythonPath, ['-I', '-B', INTROSPECT], {
    env: {},
    timeout: TIMEOUT,
    maxBuffer: MAX_OUTPUT,
    killSignal: 'SIGKILL',
  });
  return versionFactsSchema.parse(JSON.parse(stdout));
}

/**
 * Reads recorded facts; null where there is no such file.
 * @param file absolute
 */
export function readFactsFile(file: string): ParsedFacts | null {
  const text = readTextIfThere(file);
  return text === null ? null : parseFacts(text);
}

/** Reads the recorded facts of a project; null where it records none, or has not yet. */
export function readFacts({ root, config }: Pick<Project, 'root' | 'config'>): ParsedFacts | null {
  return config.facts ? readFactsFile(join(root, config.facts.file)) : null;
}
