import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatInterpreter } from '../../interpreter/identity.ts';
import { normalizeName } from '../../interpreter/requirements.ts';
import type { FoundPython } from '../find-pythons.node.ts';
import { HARNESS_FOLDER } from '../python-folder.node.ts';
import type { Program, Run, Runner } from '../types.ts';
import { cleanText } from './clean-text.ts';
import type { Compiler } from './compiler.node.ts';
import { toConsoleEvents, toScript } from './console.ts';
import { foldersOfPython } from './python-names.node.ts';
import { removeFolder } from './remove-folder.node.ts';
import type { NativeRunOptions } from './run-options.ts';
import { type Bounds, createJobServer, type Job, type JobEnd } from './server.node.ts';
import { toEvents } from './to-events.ts';
import { toRun } from './to-run.ts';
import { openWritten, type Written } from './written.node.ts';

/** Bounds of a native run, where nothing else is said. */
const BOUNDS: Bounds = {
  seconds: 30,
  memory: 1024 ** 3,
  output: 200_000,
  files: 16 * 1024 ** 2,
  processes: 64,
};
const FLAGS = ['-std=gnu17', '-O1', '-Wall', '-Wextra', '-Werror'];
const SYSTEM_PATH = '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin';

/** Packages that programs can import. */
export interface Packages {
  /** Where console scripts and a `python` that has the packages stand. */
  readonly bin: string;
  /** What is added to the import path. */
  readonly library: string;
  /** Name to version. */
  readonly versions: ReadonlyMap<string, string>;
}

export interface NativeOptions {
  /** The seed of the hashes of strings. @default 0 */
  readonly hashSeed?: number;
  /** @default null: programs that want packages fail */
  readonly packages?: Packages | null;
  /** @default null: C programs fail */
  readonly compiler?: Compiler | null;
  readonly bounds?: Partial<Bounds>;
}

export interface NativeRunner extends Runner {
  readonly python: FoundPython;
  run(program: Program, options?: NativeRunOptions): Promise<Run>;
}

/**
 * Runs programs on a CPython of this machine, in real time. Runs may go on at the same time: each has processes, a folder
 * and, where the system lets it, a network of its own, all of which end with it.
 */
export function createNativeRunner(python: FoundPython, options: NativeOptions = {}): NativeRunner {
  const { hashSeed = 0, packages = null, compiler = null } = options;
  const cpython = { kind: 'cpython', version: python.version, clock: 'real' } as const;
  let server = createJobServer(python.path, hashSeed);
  let count = 0;

  async function perform(program: Program, { mode = 'real', seconds }: NativeRunOptions): Promise<Run> {
    const bounds = { ...BOUNDS, ...options.bounds, ...(seconds === undefined ? {} : { seconds }) };
    count += 1;
    // The last run may have killed the server.
    if (!server.isAlive()) server = createJobServer(python.path, hashSeed);
    const folder = join(server.root, String(count));
    const work = join(folder, 'work');
    for (const made of [work, join(folder, 'tmp')]) mkdirSync(made, { recursive: true });
    for (const { name, code } of [...(program.files ?? []), { name: program.filename, code: program.code }])
      writeFileSync(join(work, name), code);
    const { start, isAlive } = server;
    const written = openWritten(folder);
    const job: Job = {
      folder,
      argv: null,
      environment: environmentOf(folder),
      bounds,
      input: program.input ?? null,
      merge: false,
    };
    const place: Place = {
      job,
      written,
      // A run beside this one may have killed the server.
      start: async (wanted) => (isAlive() ? start(wanted) : { status: 1, ended: 'crashed' }),
    };
    try {
      if (program.language === 'c') return await runC(program, place);
      if (program.language === 'console') return await runConsole(program, place);
      return await runPython(program, place, mode);
    } finally {
      written.close();
      removeFolder(folder);
    }
  }

  function environmentOf(folder: string): Record<string, string> {
    const bin = [...(packages ? [packages.bin] : []), ...foldersOfPython(python.path, server.root)];
    return {
      PATH: [...bin, SYSTEM_PATH].join(':'),
      HOME: join(folder, 'work'),
      TMPDIR: join(folder, 'tmp'),
      LANG: 'C.UTF-8',
      TZ: 'UTC',
      TERM: 'dumb',
      NO_COLOR: '1',
      PYTHONHASHSEED: String(hashSeed),
      PYTHONDONTWRITEBYTECODE: '1',
    };
  }

  async function runPython(program: Program, { job, written, start }: Place, mode: string): Promise<Run> {
    const { code, setup, filename } = program;
    const wanted = program.packages ?? [];
    const path = packages !== null && wanted.length > 0 ? [packages.library] : [];
    const end = await start({ ...job, program: { mode, code, setup, filename, packages: path } });
    const { stdout, stderr, told } = written.read();
    const events = toEvents(told.trace, { stdout, stderr }, cleaner(job.folder));
    return toRun(identityOf(program), end, told, events);
  }

  async function runC(program: Program, { job, written, start }: Place): Promise<Run> {
    if (compiler === null) throw new Error('there is no C compiler to run a C program with');
    const identity = formatInterpreter({ kind: compiler.kind, version: compiler.version, clock: 'real' });
    const compiled = await start({
      ...job,
      argv: [compiler.path, ...FLAGS, '-o', join(job.folder, 'program'), program.filename],
      input: null,
    });
    if (compiled.status === 0) {
      const started = performance.now();
      const end = await start({ ...job, argv: [join(job.folder, 'program')] });
      const { stdout, stderr, told } = written.read();
      const events = toEvents([], { stdout, stderr }, cleaner(job.folder));
      return toRun(identity, end, told, events, (performance.now() - started) / 1000);
    }
    const { stderr } = written.read();
    const run = toRun(identity, compiled, { verdict: null, detail: null, result: null, trace: [] }, []);
    return {
      ...run,
      verdict: 'not-compiled',
      exception: { type: 'not-compiled', message: cleaner(job.folder)(stderr) },
    };
  }

  async function runConsole(program: Program, { job, written, start }: Place): Promise<Run> {
    const word = randomBytes(6).toString('hex');
    const commands = program.commands ?? [];
    const script = join(job.folder, 'session.sh');
    writeFileSync(script, toScript(commands, word));
    const started = performance.now();
    const end = await start({
      ...job,
      argv: ['/bin/sh', script],
      // On a terminal a line appears when it is printed.
      environment: { ...job.environment, PYTHONUNBUFFERED: '1' },
      merge: true,
    });
    const { stdout, told } = written.read();
    const clean = cleaner(job.folder);
    // What the shell itself says, as `sh: 3: x: not found`, is told without the place in the script, which the page does not show.
    const own = new RegExp(`${script.replaceAll('.', '\\.')}: (?:line )?(?:\\d+: )?`, 'g');
    const events = toConsoleEvents(stdout, commands, word, (text) => clean(text).replace(own, 'sh: '));
    return toRun(identityOf(program), end, told, events, (performance.now() - started) / 1000);
  }

  function identityOf({ packages: wanted = [] }: Program): string {
    const used = [...wanted]
      .sort()
      .map((name) => ({ name, version: packages?.versions.get(normalizeName(name)) ?? '?' }));
    return formatInterpreter({ ...cpython, packages: used });
  }

  function cleaner(folder: string): (text: string) => string {
    const folders = {
      work: join(folder, 'work'),
      temporary: join(folder, 'tmp'),
      library: python.library,
      packages: packages ? [packages.library] : [],
      harness: HARNESS_FOLDER,
    };
    return (text) => cleanText(text, folders);
  }

  return {
    python,
    interpreter: formatInterpreter(cpython),
    run: (program, how = {}) => perform(program, how),
    close: () => server.close(),
  };
}

/** Where one run is made. */
interface Place {
  readonly job: Job;
  readonly written: Written;
  readonly start: (job: Job) => Promise<JobEnd>;
}
