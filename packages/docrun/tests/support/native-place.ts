import { mkdtempSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type FoundPython, findPythons } from '../../src/run/find-pythons.node.ts';

const found = process.platform === 'win32' ? [] : await findPythons(process.env);

/** The oldest and the newest CPython on this machine, one where there is one; none without. */
export const PYTHONS: readonly FoundPython[] = [...new Set([...found.slice(0, 1), ...found.slice(-1)])];
/** The newest one. */
export const NEWEST: FoundPython | undefined = PYTHONS.at(-1);

/** A temporary folder for all that native runs of a test leave, and a look at what they left. */
export interface NativePlace {
  readonly folder: string;
  /** What docrun itself is to be started with: all its processes can be told by it. */
  readonly environment: Readonly<Record<string, string>>;
  /** The command lines of all processes that were started from here, those that keep runs too (Linux). */
  processes(): string[];
  /** What stands in the folder. */
  files(): string[];
  /** Puts the environment back and removes the folder. */
  remove(): void;
}

/** Makes one, and has runs of this process use it. */
export function makeNativePlace(): NativePlace {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'docrun-test-')));
  const { PATH = '', HOME = '', TMPDIR } = process.env;
  // Node keeps what it has compiled among temporary files too. The server hands PATH on to the processes that keep runs, and programs get a temporary folder below this one.
  const environment = {
    PATH: [PATH, join(folder, 'mark')].join(delimiter),
    HOME,
    TMPDIR: folder,
    LANG: 'en',
    NODE_DISABLE_COMPILE_CACHE: '1',
  };
  process.env.PATH = environment.PATH;
  process.env.TMPDIR = folder;
  return {
    folder,
    environment,
    processes: () => processesWith(folder),
    files: () => readdirSync(folder),
    remove: () => {
      process.env.PATH = PATH;
      if (TMPDIR === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = TMPDIR;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The processes, zombies left out, whose environment or working folder names a folder. */
function processesWith(folder: string): string[] {
  const own = String(process.pid);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && name !== own)
    .filter((pid) => {
      const told = [
        read(() => readFileSync(`/proc/${pid}/environ`, 'latin1')),
        read(() => readlinkSync(`/proc/${pid}/cwd`)),
      ];
      return told.some((text) => text.includes(`${folder}/`));
    })
    .map((pid) => `${pid} ${read(() => readFileSync(`/proc/${pid}/cmdline`, 'latin1')).replaceAll('\0', ' ')}`);
}

/** Processes end while they are looked at. */
function read(look: () => string): string {
  try {
    return look();
  } catch {
    return '';
  }
}

/** Waits until something holds, for a long time where it must; whoever looks at it next says what does not. */
export async function until(holds: () => boolean, seconds = 30): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!holds() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
}
