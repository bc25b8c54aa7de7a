import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { canTrace, PYODIDE_PYTHONS } from '../../src/interpreter/pyodides.ts';
import { InstallerError } from '../../src/run/call-installer.node.ts';
import { createEmbeddedRunner } from '../../src/run/embedded.node.ts';
import { hasPyodides, installPyodides, pyodideFolder } from '../../src/run/pyodides.node.ts';
import { runDocrun } from '../support/run-docrun.ts';
import { makePage, makeProject } from '../support/temporary-project.ts';

const SECONDS = 1000;
/** This very project: `record --interpreter all` has installed them, or not. */
const HERE = fileURLToPath(new URL('../../../..', import.meta.url));
/** A registry that is on this machine and answers nobody, and a cache of npm with nothing in it. */
const REFUSED = { npm_config_registry: 'http://127.0.0.1:9/', npm_config_cache: join(tmpdir(), 'docrun-no-npm-cache') };

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('where the releases cannot be installed', () => {
  test('it is said in a line, and nothing passes for installed', async () => {
    const root = mkdtempSync(join(tmpdir(), 'docrun-pyodides-'));
    folders.push(root, REFUSED.npm_config_cache);
    const environment = { ...process.env, ...REFUSED };
    const installing = installPyodides(root, environment, new AbortController().signal);
    await expect(installing).rejects.toBeInstanceOf(InstallerError);
    await expect(installing).rejects.toThrow(/^code ECONNREFUSED: .*127\.0\.0\.1:9/);
    await expect(installing).rejects.not.toThrow(/\n/);
    expect(hasPyodides(root)).toBe(false);
    expect(existsSync(pyodideFolder(root, '3.12.7'))).toBe(false);
  });

  test(
    'blocks are recorded all the same, and it is said that they were not tried there',
    async () => {
      const folder = makeProject({ 'docs/a.md': makePage(['id="one"', 'print(1)', '1']) });
      folders.push(folder, REFUSED.npm_config_cache);
      const environment = REFUSED;
      const recorded = await runDocrun(['record', '--interpreter', '3.15'], { folder, environment });
      expect(recorded).toMatchObject({ exit: 0, stdout: expect.stringContaining('1 block recorded') });
      expect(recorded.stderr).toContain('blocks are not tried on CPythons as WebAssembly');
      expect(recorded.stderr).toContain('ECONNREFUSED');
      // A check contacts nobody, and so has nothing to say.
      const checked = await runDocrun(['record', '--check', '--interpreter', '3.15'], { folder, environment });
      expect(checked).toMatchObject({ exit: 0, stderr: '' });
      expect(readdirSync(join(folder, 'node_modules/.cache/docrun'))).not.toContain('installed');
    },
    600 * SECONDS,
  );
});

const PROGRAM = `import asyncio, datetime, random, sys, time, uuid
async def lost(): pass
async def slow():
    time.sleep(0.03)
    await asyncio.sleep(1)
async def work(seconds):
    await asyncio.sleep(seconds)
    return seconds
async def main():
    print(sys.version.split()[0], datetime.datetime.now().isoformat(), uuid.uuid4(), random.random(), {"a", "b", "c"})
    start = time.monotonic()
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(work(hours * 3600)) for hours in (2, 1)]
    print([task.result() for task in tasks], time.monotonic() - start, asyncio.get_running_loop())
    lost()
    await asyncio.gather(*(slow() for _ in range(100)))
    print(round(time.monotonic() - start, 6))
    await asyncio.wait_for(asyncio.Queue().get(), 1)
asyncio.run(main())
`;

// Shown as skipped where they are not installed.
describe.skipIf(!hasPyodides(HERE)).each(PYODIDE_PYTHONS)('%s as WebAssembly', (python) => {
  test(
    'runs a program on the virtual clock, twice to the same bits, traced where it can be',
    async () => {
      const pyodide = pyodideFolder(HERE, python);
      const runner = await createEmbeddedRunner({ pyodide, trace: canTrace(python) });
      const program = { code: PROGRAM, setup: [], filename: 'example.py' };
      const [run, again] = [await runner.run(program), await runner.run(program)];
      await runner.close();
      expect(run.interpreter).toContain(`cpython-${python} pyodide-`);
      expect(run).toMatchObject({
        exit: 1,
        verdict: null,
        elapsed: expect.closeTo(7205, 6),
        exception: { type: 'TimeoutError' },
      });
      expect(run.stdout.split('\n')).toEqual([
        expect.stringMatching(`^${python} 2026-01-01T00:00:00 3aabac26-.* 0\\.84442.* \\{`),
        '[7200, 3600] 7200.0 <_UnixSelectorEventLoop running=True closed=False debug=False>',
        '7204.0',
        '',
      ]);
      expect(run.stderr).toContain("example.py:15: RuntimeWarning: coroutine 'lost' was never awaited\n");
      expect(run.stderr).not.toContain('docrun');
      expect(run.events.some(({ kind }) => kind === 'task')).toBe(canTrace(python));
      expect(again.events).toEqual(run.events);
    },
    600 * SECONDS,
  );
});
