import { PYODIDE_PYTHONS, type PyodidePython } from '../interpreter/pyodides.ts';
import { PREVIEW_MINOR, PYTHON_MINORS, type PythonMinor } from '../interpreter/python-minors.ts';
import { UsageError } from '../project/project.ts';
import type { Runner } from '../run/types.ts';
import { type Arguments, textFlag } from './command.ts';

/** What `--interpreter` names: the embedded one, those of one version of CPython, one release as WebAssembly, or all there are. */
export type InterpreterChoice = 'embedded' | 'all' | PythonMinor | typeof PREVIEW_MINOR | PyodidePython;

/**
 * What `--interpreter` says; without it, the embedded one.
 * @param choices what the command can do with
 * @throws UsageError where there is no such interpreter
 */
export function chooseInterpreter<Choice extends InterpreterChoice>(
  given: Arguments,
  choices: readonly Choice[],
  fallback: Choice,
): Choice {
  const value = textFlag(given, 'interpreter') ?? fallback;
  const choice = choices.find((one) => one === value);
  if (choice === undefined)
    throw new UsageError({
      key: 'usage.choice',
      values: { name: '--interpreter', value, choices: choices.join(', ') },
    });
  return choice;
}

/** What `record` can be told. */
export const RECORD_INTERPRETERS = ['embedded', 'all', ...PYTHON_MINORS, PREVIEW_MINOR, ...PYODIDE_PYTHONS] as const;
/** What a single file can be run with. */
export const RUN_INTERPRETERS = ['embedded', ...PYTHON_MINORS, ...PYODIDE_PYTHONS] as const;

/** Starts the embedded interpreter. */
export async function startEmbedded(): Promise<Runner> {
  const { createEmbeddedRunner } = await import('../run/embedded.node.ts');
  return createEmbeddedRunner();
}
