import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { embeddedInterpreter } from '../run/embedded.node.ts';
import { HARNESS_FOLDER } from '../run/python-folder.node.ts';
import type { RunnerIdentity } from './key.ts';

/** What an untraced native run takes of the files that it shares with the embedded interpreter. */
const SHARED_UNTRACED = [
  '__init__.py',
  'ending.py',
  'reporting_loop.py',
  'source_files.py',
  'stack.py',
  'timers.py',
  'virtual_loop.py',
];
/** What an untraced run loads in the embedded interpreter. */
const UNTRACED_EMBEDDED = [...SHARED_UNTRACED, 'blocking.py', 'embedded.py', 'needs.py', 'recorder.py', 'streams.py'];
/** Read by the type checker alone. */
const NEVER_RUN = ['shapes.py'];

/** What recordings are made with, told without starting anything. A change of a file makes the recordings stale that it made. */
export function runnerIdentity(): RunnerIdentity {
  const shared = embeddedFiles();
  return {
    interpreter: embeddedInterpreter(),
    harness: digestOf(shared),
    native: digestOf([...shared, ...pythonFiles('native/')]),
    witness: digestOf(untracedFiles()),
    embeddedWitness: digestOf(UNTRACED_EMBEDDED),
    explore: digestOf([...shared, ...pythonFiles('explore/')]),
  };
}

/** The files of the harness that the embedded interpreter runs, relative to its folder. */
export function embeddedFiles(): readonly string[] {
  return pythonFiles('').filter((name) => !NEVER_RUN.includes(name));
}

/** The files of the harness that an untraced native run is made with, on any version of Python. */
export function untracedFiles(): readonly string[] {
  return [
    ...SHARED_UNTRACED,
    'steady.py',
    ...pythonFiles('native/').filter((name) => !name.startsWith('native/traced')),
  ];
}

/** The files of the harness that an untraced embedded run is made with, on any version of Python. */
export function untracedEmbeddedFiles(): readonly string[] {
  return UNTRACED_EMBEDDED;
}

function pythonFiles(folder: string): string[] {
  return readdirSync(join(HARNESS_FOLDER, folder))
    .filter((name) => name.endsWith('.py'))
    .map((name) => `${folder}${name}`)
    .sort();
}

function digestOf(names: readonly string[]): string {
  const hash = createHash('sha256');
  for (const name of names)
    hash
      .update(`${name}\0`)
      .update(readFileSync(join(HARNESS_FOLDER, name)))
      .update('\0');
  return hash.digest('hex');
}
