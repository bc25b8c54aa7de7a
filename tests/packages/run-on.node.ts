import { spawnSync } from 'node:child_process';
import { delimiter } from 'node:path';
import type { TestNode } from './nodes.node.ts';

/** How a command ended. */
export interface Ended {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program of a folder's node_modules, or `node` itself, on a version of Node. */
export function runOn(node: TestNode, folder: string, [program, ...words]: readonly [string, ...string[]]): Ended {
  const { PATH = '', HOME = '' } = process.env;
  const { status, stdout, stderr, error } = spawnSync(program, words, {
    cwd: folder,
    env: { PATH: [node.folder, `${folder}/node_modules/.bin`, PATH].join(delimiter), HOME, LANG: 'en' },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw error;
  return { exit: status, stdout, stderr };
}
