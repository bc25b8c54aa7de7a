import { join } from 'node:path';
import { findRootIfThere, readConfig } from '../config/config.node.ts';
import { canTrace, PYODIDE_PYTHONS, type PyodidePython } from '../interpreter/pyodides.ts';
import { readRequirements } from '../project/project.node.ts';
import { UsageError } from '../project/project.ts';
import type { Runner } from '../run/types.ts';
import { type Arguments, textFlag } from './command.ts';
import { chooseInterpreter, RUN_INTERPRETERS, startEmbedded } from './interpreter.ts';

interface StartPlace {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The working directory; inside a project, files can use its packages. */
  readonly folder: string;
  readonly signal: AbortSignal;
}

/**
 * How to start what `--interpreter` names for a single file: a native one traces, and has the packages of the project.
 * @throws UsageError where there is no such interpreter, none of that version on this machine, or a requirement pins nothing
 */
export function startChosen(given: Arguments, { environment, folder, signal }: StartPlace): () => Promise<Runner> {
  const choice = chooseInterpreter(given, RUN_INTERPRETERS, 'embedded');
  if (choice === 'embedded') {
    if (given.flags.packages !== undefined)
      throw new UsageError({ key: 'usage.together', values: { one: '--packages', other: '--interpreter embedded' } });
    return startEmbedded;
  }
  const pyodide = PYODIDE_PYTHONS.find((one) => one === choice);
  if (pyodide !== undefined) return () => startPyodide(pyodide, { environment, folder, signal });
  return async () => {
    const { findNativeVersions } = await import('../record/native-versions.node.ts');
    // A file can be run outside of a project too; it then has no packages.
    const root = findRootIfThere(folder);
    const packages =
      root === null ? new Map<string, string>() : readRequirements(join(root, readConfig(root).config.requirements));
    const versions = await findNativeVersions({ environment, root: root ?? folder, packages, signal });
    const version = versions.find(({ minor }) => minor === choice);
    if (!version) {
      const values = { wanted: choice, found: versions.map(({ minor }) => minor).join(', ') || '–' };
      throw new UsageError({ key: 'usage.no-such-python', values });
    }
    const wanted = textFlag(given, 'packages')?.split(',') ?? [];
    return {
      interpreter: version.interpreter,
      run: (program) => version.run({ ...program, packages: wanted }, { mode: 'traced' }),
      close: () => version.close(),
    };
  };
}

/** Starts a release of CPython as WebAssembly, which is installed where it is not; it traces where it can. */
async function startPyodide(python: PyodidePython, { environment, folder, signal }: StartPlace): Promise<Runner> {
  const [{ installPyodides, pyodideFolder }, { InstallerError }, { createEmbeddedRunner }] = await Promise.all([
    import('../run/pyodides.node.ts'),
    import('../run/call-installer.node.ts'),
    import('../run/embedded.node.ts'),
  ]);
  const root = findRootIfThere(folder) ?? folder;
  try {
    await installPyodides(root, environment, signal);
  } catch (error) {
    if (!(error instanceof InstallerError)) throw error;
    throw new UsageError({ key: 'record.no-interpreters', values: { reason: error.message } });
  }
  return createEmbeddedRunner({ pyodide: pyodideFolder(root, python), trace: canTrace(python) });
}
