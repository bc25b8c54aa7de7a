import { formatInterpreter } from '../interpreter/identity.ts';
import { withResolvers } from '../platform/with-resolvers.ts';
import { endedRun } from '../run/ended-run.ts';
import { findPythons } from '../run/find-pythons.node.ts';
import { findCompiler } from '../run/native/compiler.node.ts';
import { installPackages, PackagesError } from '../run/native/packages.node.ts';
import { createNativeRunner, type NativeRunner, type Packages } from '../run/native/runner.node.ts';
import type { Program, Run } from '../run/types.ts';
import { Interrupted } from './lazy-runner.ts';
import type { NativeVersion, VersionRunOptions } from './native-version.ts';

export interface NativeVersionsOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The project, with its file of requirements. */
  readonly root: string;
  /** The pinned packages: name to version. */
  readonly packages: ReadonlyMap<string, string>;
  readonly signal: AbortSignal;
  /** Told before packages are installed, which takes a while. */
  readonly onInstall?: (interpreter: string) => void;
}

/** The versions of CPython on this machine, oldest first. Each one is started when the first program needs it. */
export async function findNativeVersions(options: NativeVersionsOptions): Promise<readonly NativeVersion[]> {
  const { environment, root, signal } = options;
  if (process.platform === 'win32') return [];
  const [pythons, compiler] = await Promise.all([findPythons(environment), findCompiler(environment)]);
  return pythons.map((python, place) => {
    const interpreter = formatInterpreter({ kind: 'cpython', version: python.version, clock: 'real' });
    let installed: Promise<Packages> | null = null;
    const runners = new Map<string, NativeRunner>();

    async function packagesFor(program: Program): Promise<Packages | null> {
      if ((program.packages ?? []).length === 0) return null;
      if (installed === null) {
        options.onInstall?.(python.version);
        installed = installPackages(python, root, options.packages, signal);
      }
      return installed;
    }

    function runnerOf(seed: 0 | 1, packages: Packages | null): NativeRunner {
      const name = `${seed} ${packages !== null}`;
      // Sets of strings have another order on each version, and in each of the two: what depends on it shows.
      const hashSeed = 1 + 2 * place + seed;
      const runner = runners.get(name) ?? createNativeRunner(python, { hashSeed, packages, compiler });
      runners.set(name, runner);
      return runner;
    }

    async function run(program: Program, { seed = 0, ...how }: VersionRunOptions = {}): Promise<Run> {
      if (signal.aborted) throw new Interrupted();
      if (program.language === 'c' && compiler === null) return endedRun(interpreter, 'no-compiler', 'cc');
      try {
        return await runnerOf(seed, await packagesFor(program)).run(program, how);
      } catch (error) {
        if (error instanceof PackagesError) return endedRun(interpreter, 'no-packages', error.message);
        throw error;
      }
    }

    return {
      minor: python.minor,
      interpreter,
      run: async (program, how) => {
        const stop = withResolvers<never>();
        const onAbort = () => stop.reject(new Interrupted());
        signal.addEventListener('abort', onAbort);
        try {
          return await Promise.race([run(program, how), stop.promise]);
        } finally {
          signal.removeEventListener('abort', onAbort);
        }
      },
      close: async () => {
        await Promise.all([...runners.values()].map((runner) => runner.close()));
      },
    };
  });
}
