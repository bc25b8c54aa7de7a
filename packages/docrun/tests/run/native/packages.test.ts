import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FoundPython } from '../../../src/run/find-pythons.node.ts';
import { hasPackages, installPackages, PackagesError } from '../../../src/run/native/packages.node.ts';
import { until } from '../../support/native-place.ts';

/**
 * Stands in for an interpreter: `-m venv FOLDER` puts a `bin/python` there, whose `-m pip install` does what the
 * requirements say: `fails`, `waits`, or nothing. Each call is noted.
 */
const PYTHON = `#!/bin/sh
echo "$*" >> "$0.log"
case "$2" in
venv)
  [ -e "$3/old" ] && echo "the folder is not empty" >&2 && exit 1
  mkdir -p "$3/bin" && cp "$0" "$3/bin/python" ;;
pip)
  for file; do :; done
  echo "a warning" >&2
  if grep -q fails "$file"; then echo "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES" >&2; exit 1; fi
  if grep -q waits "$file"; then touch "$0.old"; sleep 1000 & echo $! > "$0.pid"; sleep 1000; fi ;;
esac
`;

describe.skipIf(process.platform === 'win32')('installPackages', () => {
  let root = '';
  let python: FoundPython;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'docrun-packages-'));
    mkdirSync(join(root, 'machine'));
    const path = join(root, 'machine/python');
    writeFileSync(path, PYTHON);
    chmodSync(path, 0o755);
    python = { version: '3.12.1', minor: '3.12', path, library: '' };
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const VERSIONS = new Map([['a', '1.0']]);
  const require = (text: string) => writeFileSync(join(root, 'requirements.txt'), text);
  const install = (signal = new AbortController().signal) => installPackages(python, root, VERSIONS, signal);
  const calls = () => readFileSync(`${python.path}.log`, 'utf8').trim().split('\n');

  test('makes an environment once, and again where the requirements change', async () => {
    require('a==1.0');
    expect(hasPackages(python, root)).toBe(false);
    const { bin, library, versions } = await install();
    expect(bin).toMatch(/packages\/cpython-3\.12\.1-[0-9a-f]{12}\/bin$/);
    expect(library).toBe(join(bin, '../lib/python3.12/site-packages'));
    expect(versions).toBe(VERSIONS);
    expect(calls()).toEqual([`-m venv ${join(bin, '..')}`]);
    expect(readFileSync(join(bin, 'python.log'), 'utf8')).toBe(
      `-m pip --disable-pip-version-check install --quiet --only-binary :all: --requirement ${root}/requirements.txt\n`,
    );
    expect(hasPackages(python, root)).toBe(true);
    await install();
    expect(calls()).toHaveLength(1);
    require('a==1.1');
    expect((await install()).bin).not.toBe(bin);
    expect(calls()).toHaveLength(2);
  });

  test('has them where the project says, of the file that it says', async () => {
    writeFileSync(join(root, 'docrun.config.json'), '{ "requirements": "docs/pins.txt", "cache": ".cache/docs" }');
    mkdirSync(join(root, 'docs'));
    writeFileSync(join(root, 'docs/pins.txt'), 'a==1.0');
    const { bin } = await install();
    expect(bin.startsWith(join(root, '.cache/docs/packages/'))).toBe(true);
    expect(readFileSync(join(bin, 'python.log'), 'utf8')).toContain(`--requirement ${root}/docs/pins.txt\n`);
  });

  test('says what the installer said last, and tries again', async () => {
    require('a==1.0 fails');
    for (const count of [1, 2]) {
      await expect(install()).rejects.toThrow(new PackagesError('ERROR: THESE PACKAGES DO NOT MATCH THE HASHES'));
      expect(calls()).toHaveLength(count);
      expect(hasPackages(python, root)).toBe(false);
    }
  });

  test('says that there are no requirements', async () => {
    await expect(install()).rejects.toThrow(PackagesError);
    await expect(install()).rejects.toThrow('requirements.txt');
  });

  test('says that the interpreter cannot be started', async () => {
    require('a==1.0');
    python = { ...python, path: join(root, 'not-there') };
    await expect(install()).rejects.toThrow(PackagesError);
    await expect(install()).rejects.toThrow('not-there');
  });

  test('ends all that it started where it is interrupted, and begins anew', async () => {
    require('a==1.0 waits');
    const interrupt = new AbortController();
    const pip = join(root, 'node_modules/.cache/docrun/packages');
    const installing = install(interrupt.signal);
    let pid = 0;
    await until(() => {
      const file = existsSync(pip) ? join(pip, folderIn(pip), 'bin/python.pid') : '';
      if (existsSync(file)) pid = Number(readFileSync(file, 'utf8'));
      return pid > 0;
    });
    const before = folderIn(pip);
    writeFileSync(join(pip, before, 'old'), '');
    interrupt.abort();
    await expect(installing).rejects.not.toBeInstanceOf(PackagesError);
    await until(() => !isAlive(pid));
    expect(isAlive(pid)).toBe(false);
    expect(hasPackages(python, root)).toBe(false);
    // Not yet begun, it does not begin.
    await expect(install(interrupt.signal)).rejects.not.toBeInstanceOf(PackagesError);
    expect(calls()).toHaveLength(1);
    // The same requirements, by an installer that goes through: what was left is gone before it begins.
    writeFileSync(python.path, PYTHON.replace('grep -q waits', 'grep -q never'));
    await install();
    expect(existsSync(join(pip, before, 'old'))).toBe(false);
    expect(hasPackages(python, root)).toBe(true);
  });
});

function folderIn(folder: string): string {
  return readdirSync(folder)[0] ?? '';
}

/** A process that has ended may still wait for its parent to hear of it. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const file = `/proc/${pid}/stat`;
  return !existsSync(file) || !/\) Z /.test(readFileSync(file, 'utf8'));
}
