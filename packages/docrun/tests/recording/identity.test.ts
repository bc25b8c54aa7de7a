import { describe, expect, test } from 'vitest';
import { embeddedFiles, untracedEmbeddedFiles, untracedFiles } from '../../src/recording/identity.node.ts';
import { createEmbeddedRunner } from '../../src/run/embedded.node.ts';
import { findPythons } from '../../src/run/find-pythons.node.ts';
import { createNativeRunner } from '../../src/run/native/runner.node.ts';
import type { Run } from '../../src/run/types.ts';

/** Prints the files of the harness that are loaded by the time the program ends. */
const PROGRAM = {
  code: `import asyncio, os, sys
asyncio.run(asyncio.sleep(0))
folder = sys.modules["harness"].__path__[0]
modules = [module for name, module in list(sys.modules.items()) if name.partition(".")[0] == "harness"]
print(*(os.path.relpath(module.__file__, folder) for module in modules))
`,
  setup: [],
  filename: 'example.py',
};
const filesOf = ({ stdout }: Run) => new Set(stdout.trim().split(' '));
const pythons = process.platform === 'win32' ? [] : await findPythons(process.env);

describe('what recordings are made with', () => {
  test('every file that the embedded interpreter loads counts, and no other', async () => {
    const runner = await createEmbeddedRunner();
    const run = await runner.run(PROGRAM).finally(() => runner.close());
    expect(filesOf(run)).toEqual(new Set(embeddedFiles()));
  });

  test('every file that it loads to run without a trace counts for its witnesses, and no other', async () => {
    const runner = await createEmbeddedRunner({ trace: false });
    const run = await runner.run(PROGRAM).finally(() => runner.close());
    expect(filesOf(run)).toEqual(new Set(untracedEmbeddedFiles()));
  });

  // Shown as skipped where there is no CPython on the machine.
  test.skipIf(pythons.length === 0).each(pythons)(
    'every file that an untraced run loads on $version counts, and no other',
    async (python) => {
      const runner = createNativeRunner(python);
      const runs = [await runner.run(PROGRAM, { mode: 'real' }), await runner.run(PROGRAM, { mode: 'virtual' })];
      await runner.close();
      // The server is what was started, and no module by name.
      const loaded = new Set(['native/server.py', ...runs.flatMap((run) => [...filesOf(run)])]);
      expect(loaded).toEqual(new Set(untracedFiles()));
    },
  );
});
