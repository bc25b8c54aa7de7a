import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { embeddedInterpreter, HARNESS_FOLDER } from '../run/embedded.node.ts';
import type { RunnerIdentity } from './key.ts';

/** What recordings of the embedded interpreter are made with, told without starting it. */
export function embeddedIdentity(): RunnerIdentity {
  return { interpreter: embeddedInterpreter(), harness: hashHarness(HARNESS_FOLDER) };
}

/** The harness's version is a digest of its files: a change of any of them makes every recording stale. */
function hashHarness(folder: string): string {
  const hash = createHash('sha256');
  const names = readdirSync(folder).filter((name) => name.endsWith('.py'));
  for (const name of names.sort())
    hash
      .update(`${name}\0`)
      .update(readFileSync(join(folder, name)))
      .update('\0');
  return hash.digest('hex');
}
