import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A Node to run the packages on. */
export interface TestNode {
  /** Such as `v20.20.2`. */
  readonly version: string;
  /** The folder of its program: first on PATH, it is `node`. */
  readonly folder: string;
}

const PINNED = fileURLToPath(new URL('./nodes/', import.meta.url));
const INSTALLED = fileURLToPath(new URL('../../node_modules/.cache/nodes/', import.meta.url));

/**
 * The versions of Node that the packages are for, the oldest first; installed when they are first asked for, 500 MB.
 * They are there as packages for Linux on x64; elsewhere, it is the Node that runs this.
 */
export function testNodes(): readonly TestNode[] {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    process.stdout.write(`Other versions of Node are for Linux on x64: tested on ${process.version} only.\n`);
    return [{ version: process.version, folder: join(process.execPath, '..') }];
  }
  install();
  const { dependencies } = JSON.parse(readFileSync(join(PINNED, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return Object.entries(dependencies).map(([name, pin]) => ({
    version: `v${pin.slice(pin.lastIndexOf('@') + 1)}`,
    folder: join(INSTALLED, 'node_modules', name, 'bin'),
  }));
}

function install(): void {
  const lock = join(INSTALLED, 'package-lock.json');
  const isThere = existsSync(join(INSTALLED, 'node_modules'));
  if (isThere && existsSync(lock) && readFileSync(lock).equals(readFileSync(join(PINNED, 'package-lock.json')))) return;
  mkdirSync(INSTALLED, { recursive: true });
  copyFileSync(join(PINNED, 'package.json'), join(INSTALLED, 'package.json'));
  copyFileSync(join(PINNED, 'package-lock.json'), lock);
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline', '--silent'], {
    cwd: INSTALLED,
    stdio: 'inherit',
  });
}
