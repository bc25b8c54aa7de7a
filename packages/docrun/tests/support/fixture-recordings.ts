import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { openProject } from '../../src/project/project.node.ts';
import { recordPages } from '../../src/record/record-pages.ts';
import { createFakePool } from './fake-pool.ts';
import { createFakeNative, createFakeRunner, FIXTURE_RUNNER } from './fake-runner.ts';

/** What is done to the recordings of a fixture after they were made: its `fault.json`. */
const faults = z.array(
  z.union([
    z.strictObject({ file: z.string(), remove: z.literal(true) }),
    z.strictObject({ file: z.string(), /** The number of characters that stay. */ cut: z.int() }),
    z.strictObject({ file: z.string(), /** A regular expression. */ replace: z.string(), by: z.string() }),
    z.strictObject({ file: z.string(), write: z.string() }),
  ]),
);

/** Makes the recordings of a fixture project anew, from its pages and its `fault.json`. */
export async function recordFixture(root: string): Promise<void> {
  rmSync(join(root, 'recordings'), { recursive: true, force: true });
  const project = openProject(root, { runner: FIXTURE_RUNNER });
  await recordPages(project, {
    pages: null,
    all: true,
    createRunner: async () => createFakeRunner(),
    findNatives: async () => [createFakeNative()],
    createPool: async () => createFakePool(),
    witnesses: 'none',
    signal: new AbortController().signal,
  });
  const file = join(root, 'fault.json');
  if (!existsSync(file)) return;
  for (const fault of faults.parse(JSON.parse(readFileSync(file, 'utf8')))) {
    const recording = join(root, fault.file);
    if ('remove' in fault) rmSync(recording);
    else if ('write' in fault) {
      mkdirSync(dirname(recording), { recursive: true });
      writeFileSync(recording, fault.write);
    } else {
      const text = readFileSync(recording, 'utf8');
      const changed = 'cut' in fault ? text.slice(0, fault.cut) : text.replace(new RegExp(fault.replace), fault.by);
      if (changed === text) throw new Error(`${recording} has nothing to change`);
      writeFileSync(recording, changed);
    }
  }
}
