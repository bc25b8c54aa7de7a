import { execFile } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { Interpreter } from '../../interpreter/identity.ts';
import { isExecutable } from '../is-executable.node.ts';

/** A C compiler on this machine. */
export interface Compiler {
  readonly path: string;
  readonly kind: Exclude<Interpreter['kind'], 'cpython'>;
  readonly version: string;
}

/** The `cc` on PATH; null where there is none. */
export async function findCompiler(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Compiler | null> {
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const path = folders.map((folder) => join(folder, 'cc')).find(isExecutable);
  if (path === undefined) return null;
  try {
    const { stdout } = await promisify(execFile)(path, ['--version'], { timeout: 10_000 });
    return { path, ...identify(stdout) };
  } catch {
    // A compiler that does not start, such as what macOS has in the place of one until it is installed, is as good as none.
    return null;
  }
}

/** GCC says `cc (Debian 12.2.0-14) 12.2.0`, Clang says `Debian clang version 14.0.6`. */
function identify(text: string): Omit<Compiler, 'path'> {
  const [first = ''] = text.split('\n');
  const clang = /clang version (\d[\d.]*)/.exec(first)?.[1];
  if (clang !== undefined) return { kind: 'clang', version: clang };
  return { kind: 'gcc', version: / (\d+\.\d+\.\d+)(?: |$)/.exec(first)?.[1] ?? '0' };
}
