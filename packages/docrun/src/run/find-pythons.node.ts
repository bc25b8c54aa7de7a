import { execFile } from 'node:child_process';
import { readdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { compareVersions, minorOf } from '../interpreter/minor.ts';
import { PYTHON_MINORS, type PythonMinor } from '../interpreter/python-minors.ts';
import { isExecutable } from './is-executable.node.ts';

/** A CPython on this machine. */
export interface FoundPython {
  /** Such as `3.12.1`. */
  readonly version: string;
  readonly minor: PythonMinor;
  /** The interpreter itself, not a link or a shim that leads to it. */
  readonly path: string;
  /** The folder of the standard library. */
  readonly library: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** What a folder that is not there, or not for this user, is answered with. */
const ABSENT: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM']);

const QUESTION = `
import json, platform, sys, sysconfig
print(json.dumps({
    "implementation": sys.implementation.name,
    "version": platform.python_version(),
    "final": sys.version_info.releaselevel == "final",
    "path": sys.executable,
    "library": sysconfig.get_path("stdlib"),
    "threads": bool(sysconfig.get_config_var("Py_GIL_DISABLED")),
}))
`;
const answer = z.object({
  implementation: z.string(),
  version: z.string(),
  final: z.boolean(),
  path: z.string(),
  library: z.string(),
  /** A build without the GIL: its runs are not those that pages speak of. */
  threads: z.boolean(),
});

/**
 * Every CPython of {@link PYTHON_MINORS} on the machine, the newest release of each minor version, oldest first: on PATH,
 * of pyenv and uv, and of the py launcher. Each one was started and asked; what does not start is not there.
 */
export async function findPythons(environment: Environment): Promise<readonly FoundPython[]> {
  const candidates = [
    ...onPath(environment),
    ...ofPyenv(environment),
    ...ofUv(environment),
    ...(await ofLauncher(environment)),
  ];
  const found = await Promise.all([...new Set(candidates.map(resolve))].map(ask));
  const best = new Map<PythonMinor, FoundPython>();
  for (const python of found) {
    const known = python && best.get(python.minor);
    if (python && (!known || compareVersions(python.version, known.version) > 0)) best.set(python.minor, python);
  }
  return PYTHON_MINORS.flatMap((minor) => best.get(minor) ?? []);
}

function onPath(environment: Environment): string[] {
  const names = [...PYTHON_MINORS.map((minor) => `python${minor}`), 'python3', 'python'];
  return (environment.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .filter(isExecutable);
}

function ofPyenv(environment: Environment): string[] {
  const root = environment.PYENV_ROOT ?? join(homeOf(environment), '.pyenv');
  return versionsIn(join(root, 'versions'));
}

/** Where `uv python install` puts interpreters, without asking uv: https://docs.astral.sh/uv/reference/environment/ */
function ofUv(environment: Environment): string[] {
  const data = environment.XDG_DATA_HOME ?? join(homeOf(environment), '.local', 'share');
  return versionsIn(environment.UV_PYTHON_INSTALL_DIR ?? join(data, 'uv', 'python'));
}

function versionsIn(folder: string): string[] {
  return namesIn(folder).flatMap((name) =>
    [join(folder, name, 'bin', 'python3'), join(folder, name, 'bin', 'python'), join(folder, name, 'python.exe')]
      .filter(isExecutable)
      .slice(0, 1),
  );
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && ABSENT.has(String(error.code))) return [];
    throw error;
  }
}

/** `py -0p` lists interpreters with their paths, one a line, as ` -V:3.12 *  C:\…\python.exe`. */
async function ofLauncher(environment: Environment): Promise<string[]> {
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const launcher = folders.flatMap((folder) => [join(folder, 'py'), join(folder, 'py.exe')]).find(isExecutable);
  if (launcher === undefined) return [];
  try {
    const { stdout } = await promisify(execFile)(launcher, ['-0p'], { timeout: 10_000 });
    return stdout.split('\n').flatMap((line) => /\s((?:\/|[A-Za-z]:\\).*\S)\s*$/.exec(line)?.[1] ?? []);
  } catch {
    // Another program may be called `py`.
    return [];
  }
}

function homeOf(environment: Environment): string {
  return environment.HOME ?? environment.USERPROFILE ?? homedir();
}

function resolve(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

async function ask(path: string): Promise<FoundPython | null> {
  try {
    const { stdout } = await promisify(execFile)(path, ['-I', '-c', QUESTION], { timeout: 20_000 });
    const told = answer.parse(JSON.parse(stdout));
    const minor = PYTHON_MINORS.find((one) => one === minorOf(told.version));
    if (told.implementation !== 'cpython' || !told.final || told.threads || !minor) return null;
    return { version: told.version, minor, path: told.path, library: told.library };
  } catch {
    // A broken interpreter, such as a shim of a version that is not chosen, is as good as none.
    return null;
  }
}
