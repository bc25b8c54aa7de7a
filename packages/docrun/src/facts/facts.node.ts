import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readTextIfThere } from '../file/read-text.node.ts';
import type { Project } from '../project/project.ts';
import { EMBEDDED_PYTHON_FOLDER, PYTHON_FOLDER } from '../run/python-folder.node.ts';
import type { Runner } from '../run/types.ts';
import { type ParsedFacts, parseFacts } from './parse.ts';
import { type VersionFacts, versionFactsSchema } from './schema.ts';

/** What is asked of an interpreter. */
export interface Question {
  /** The full name of a module, such as `asyncio` or `concurrent.futures`. */
  readonly module: string;
}

/** Asks the interpreter that runs it of the module `sys.argv[2]`; `sys.argv[1]` is where `introspect` is found. */
const ASK = 'import sys; sys.path.insert(0, sys.argv[1]); import introspect; introspect.tell(sys.argv[2])';

/** Milliseconds; it takes a fifth of a second. */
const TIMEOUT = 60_000;
/** Bytes that an interpreter may print; it prints about 90,000. */
const MAX_OUTPUT = 10_000_000;

/**
 * The public API of a module as the embedded interpreter has it.
 * @throws Error where the program that asks the interpreter fails, as it does where there is no such module
 */
export async function introspectEmbedded(runner: Runner, { module }: Question): Promise<VersionFacts> {
  const words = JSON.stringify(['', EMBEDDED_PYTHON_FOLDER, module]);
  const run = await runner.run({
    code: `import sys; sys.argv = ${words}\n${ASK}`,
    setup: [],
    filename: 'introspect.py',
  });
  if (run.exit !== 0)
    throw new Error(`the embedded interpreter could not be asked of the API of ${module}:\n${run.stderr}`);
  return versionFactsSchema.parse(JSON.parse(run.stdout));
}

/**
 * The public API of a module as a CPython on this machine has it, isolated from its user's settings and packages.
 * @param pythonPath the interpreter's program
 * @throws Error where it cannot be started, or the program that asks it fails, as it does where there is no such module
 */
export async function introspectNatively(pythonPath: string, { module }: Question): Promise<VersionFacts> {
  const { stdout } = await promisify(execFile)(pythonPath, ['-I', '-B', '-c', ASK, PYTHON_FOLDER, module], {
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
