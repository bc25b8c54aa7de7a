import { formatInterpreter } from '../interpreter/identity.ts';
import { minorOf } from '../interpreter/minor.ts';
import { PYODIDE_PYTHONS, PYODIDES } from '../interpreter/pyodides.ts';
import { InstallerError } from '../run/call-installer.node.ts';
import { createEmbeddedRunner } from '../run/embedded.node.ts';
import { hasPyodides, installPyodides, pyodideFolder } from '../run/pyodides.node.ts';
import type { EmbeddedVersions } from './embedded-version.ts';
import { createLazyRunner } from './lazy-runner.ts';

export interface EmbeddedVersionsOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The project. */
  readonly root: string;
  readonly signal: AbortSignal;
  /** Whether they are to be installed where they are not. */
  readonly install: boolean;
  /** Told before they are installed, which takes a while. */
  readonly onInstall: () => void;
  /** Told why they could not be installed. */
  readonly onFailure: (reason: string) => void;
}

/** The releases of CPython as WebAssembly on which blocks can be tried. */
export function findEmbeddedVersions(options: EmbeddedVersionsOptions): EmbeddedVersions {
  const { environment, root, signal, onInstall, onFailure } = options;
  return {
    versions: PYODIDE_PYTHONS.map((version) => {
      const host = { name: 'pyodide', version: PYODIDES[version] };
      const create = () => createEmbeddedRunner({ pyodide: pyodideFolder(root, version), trace: false });
      const runner = createLazyRunner(create, signal);
      return {
        minor: minorOf(version),
        interpreter: formatInterpreter({ kind: 'cpython', version, host, clock: 'virtual' }),
        run: (program) => runner.use((started) => started.run(program)),
        close: runner.close,
      };
    }),
    prepare: async () => {
      if (hasPyodides(root)) return true;
      if (!options.install) return false;
      onInstall();
      try {
        await installPyodides(root, environment, signal);
        return true;
      } catch (error) {
        if (!(error instanceof InstallerError)) throw error;
        onFailure(error.message);
        return false;
      }
    },
  };
}
