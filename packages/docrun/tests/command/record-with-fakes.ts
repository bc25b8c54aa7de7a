import { openProject } from '../../src/project/project.node.ts';
import type { NativeVersion } from '../../src/record/native-version.ts';
import type { RecordResult } from '../../src/record/record-options.ts';
import { recordPages } from '../../src/record/record-pages.ts';
import type { Run } from '../../src/run/types.ts';
import { createFakePool } from '../support/fake-pool.ts';
import { createFakeNative, createFakeRunner } from '../support/fake-runner.ts';

/** Records a project as the commands will read it, with interpreters that need none; witnesses on all that are given. */
export async function recordWithFakes(
  root: string,
  natives: readonly NativeVersion[],
  all = true,
): Promise<RecordResult> {
  return recordPages(openProject(root), {
    pages: null,
    all,
    createRunner: async () => createFakeRunner(),
    findNatives: async () => natives,
    createPool: async () => createFakePool(),
    witnesses: 'all',
    signal: new AbortController().signal,
  });
}

/** A version on which a program that prints `text` prints something else. */
export function createOtherNative(minor: string, text: string): NativeVersion {
  const version = createFakeNative(minor);
  return {
    ...version,
    run: async (program) => {
      const run: Run = await version.run(program);
      const events = run.events.map((event) =>
        event.kind === 'stdout' ? { ...event, text: event.text.replace(text, 'other') } : event,
      );
      return { ...run, events, stdout: run.stdout.replace(text, 'other') };
    },
  };
}
