import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const NETWORK = fileURLToPath(new URL('../python/native/network.py', import.meta.url));

const QUESTION = `
import os, runpy, sys
isolate = runpy.run_path(sys.argv[1])["isolate"]
network = lambda: os.readlink("/proc/self/ns/net")
before = network()
isolate("own")
print("own" if network() != before else "shared")
`;

/**
 * Whether runs get a network of their own on this machine, told by a process that does what each run does when it begins.
 * @param python the path of a CPython
 * @returns null where it cannot be told
 */
export async function hasOwnNetwork(python: string): Promise<boolean | null> {
  if (process.platform !== 'linux') return false;
  try {
    const { stdout } = await promisify(execFile)(python, ['-I', '-c', QUESTION, NETWORK], { timeout: 10_000 });
    const told = stdout.trim();
    return told === 'own' ? true : told === 'shared' ? false : null;
  } catch {
    // A system that lets a process begin this and not end it, or one without /proc.
    return null;
  }
}
