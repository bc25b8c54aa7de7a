import { execFile } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { PYODIDE_PYTHONS } from '../interpreter/pyodides.ts';
import { PYTHON_MINORS, type PythonMinor } from '../interpreter/python-minors.ts';
import { embeddedInterpreter } from '../run/embedded.node.ts';
import { findPythons } from '../run/find-pythons.node.ts';
import { isExecutable } from '../run/is-executable.node.ts';
import { findCompiler } from '../run/native/compiler.node.ts';
import { hasPackages } from '../run/native/packages.node.ts';
import { hasPyodides, pyodideFolder } from '../run/pyodides.node.ts';

/** One release of a tool. */
export interface InstalledTool {
  readonly version: string;
  /** Where it is; absent for packages of the project. */
  readonly path?: string;
}

/** A CPython that blocks can be run on. */
export interface InstalledPython extends InstalledTool {
  readonly path: string;
  /** Whether the project's packages are installed for it already; null where there are none to install. */
  readonly packages: boolean | null;
}

/** What there is on the machine, each an empty list where there is none. */
export interface Installed {
  readonly node: readonly InstalledTool[];
  readonly pyodide: readonly InstalledTool[];
  readonly chromium: readonly InstalledTool[];
  readonly cc: readonly InstalledTool[];
  /** The newest release of each minor version that pages speak of; null where there is none. */
  readonly python: Readonly<Record<PythonMinor, InstalledPython | null>>;
}

const CHROMIUMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Looks for everything that the tool, or the tests of the project, can use.
 * @param root the project whose packages are looked for; null: none
 * @param project where CPythons as WebAssembly may be installed; null: nowhere
 */
export async function findInstalled(
  environment: Readonly<Record<string, string | undefined>>,
  root: string | null,
  project: string | null = root,
): Promise<Installed> {
  const [chromium, pythons, compiler] = await Promise.all([
    programs(CHROMIUMS, environment.PATH ?? ''),
    findPythons(environment),
    findCompiler(environment),
  ]);
  const minors = PYTHON_MINORS.map((minor) => {
    const found = pythons.find((python) => python.minor === minor);
    if (!found) return [minor, null];
    const { version, path } = found;
    return [minor, { version, path, packages: root === null ? null : hasPackages(found, root) }];
  });
  return {
    node: [{ version: process.versions.node, path: process.execPath }],
    pyodide: embedded(project),
    chromium,
    cc: compiler ? [{ version: `${compiler.kind}-${compiler.version}`, path: compiler.path }] : [],
    python: Object.fromEntries(minors) as Record<PythonMinor, InstalledPython | null>,
  };
}

/** That which blocks are recorded on, and those that they can be tried on. */
function embedded(project: string | null): InstalledTool[] {
  try {
    const others = project !== null && hasPyodides(project) ? PYODIDE_PYTHONS : [];
    return [
      { version: embeddedInterpreter() },
      ...others.map((python) => ({ version: embeddedInterpreter(pyodideFolder(project ?? '', python)) })),
    ];
  } catch (error) {
    if (isNotFound(error)) return [];
    throw error;
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'MODULE_NOT_FOUND' || error.code === 'ENOENT');
}

/** Which of the programs there are on PATH, with the version that each one says; the same version twice counts once. */
async function programs(names: readonly string[], path: string): Promise<InstalledTool[]> {
  const found = names.flatMap((name) => {
    const folder = path.split(delimiter).find((one) => one !== '' && isExecutable(join(one, name)));
    return folder === undefined ? [] : [join(folder, name)];
  });
  const tools = await Promise.all(found.map(async (file) => ({ version: await versionOf(file), path: file })));
  return tools.filter(
    ({ version }, index) => version !== '' && tools.findIndex((tool) => tool.version === version) === index,
  );
}

/** The first line of what `--version` prints; empty where the program does not start. */
async function versionOf(file: string): Promise<string> {
  try {
    const { stdout, stderr } = await promisify(execFile)(file, ['--version'], { timeout: 10_000 });
    return (stdout || stderr).split('\n')[0]?.trim() ?? '';
  } catch {
    // A broken program, such as a link to an interpreter that is gone, is as good as none.
    return '';
  }
}
