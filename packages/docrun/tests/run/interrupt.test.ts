import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeNativePlace, type NativePlace, NEWEST, until } from '../support/native-place.ts';
import { makeProject } from '../support/temporary-project.ts';

const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
/** Starts a family that does not want to end. */
const CODE = `import signal, subprocess, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
signal.signal(signal.SIGINT, signal.SIG_IGN)
subprocess.Popen(["sh", "-c", "trap '' INT TERM; sleep 4321 & wait"], start_new_session=True)
time.sleep(1000)
`;

describe.skipIf(process.platform !== 'linux' || NEWEST === undefined)(
  'docrun that is ended in the middle of a native run',
  () => {
    let place: NativePlace;
    let root = '';
    beforeEach(() => {
      root = makeProject({
        'docs/a.md': `# Page\n\n\`\`\`python id="one" runtime="native"\n${CODE}\`\`\`\n`,
        'example.py': CODE,
      });
      // After the project, which would be found in it.
      place = makeNativePlace();
    });
    afterEach(() => {
      place.remove();
      rmSync(root, { recursive: true });
    });

    const programs = () => place.processes().filter((line) => /sleep 4321 $/.test(line));

    /** Starts docrun, and sends it a signal when its program has a family. */
    async function end(
      words: readonly string[],
      signal: NodeJS.Signals,
      isReady = () => true,
    ): Promise<{ exit: number | null; ended: unknown }> {
      const child: ChildProcess = spawn(process.execPath, [CLI, ...words], {
        cwd: root,
        env: place.environment,
        stdio: 'ignore',
      });
      const closed = once(child, 'close') as Promise<[number | null, unknown]>;
      await until(() => programs().length > 0 && isReady(), 60);
      expect(programs()).not.toEqual([]);
      child.kill(signal);
      const [exit, ended] = await closed;
      return { exit, ended };
    }

    test.each([
      ['run', ['run', '--interpreter', NEWEST?.minor ?? '', 'example.py']],
      ['record --interpreter', ['record', '--interpreter', 'all']],
    ])('by Ctrl-C, %s leaves nothing', async (_, words) => {
      expect(await end(words, 'SIGINT')).toEqual({ exit: 130, ended: null });
      expect({ processes: place.processes(), files: place.files() }).toEqual({ processes: [], files: [] });
      expect(existsSync(join(root, 'recordings'))).toBe(false);
    });

    test.each([
      ['run', ['run', '--interpreter', NEWEST?.minor ?? '', 'example.py'], 'SIGKILL'],
      ['record', ['record', '--interpreter', 'all'], 'SIGTERM'],
    ] as const)('killed, %s leaves nothing: %s %s', async (_, words, signal) => {
      expect(await end(words, signal)).toEqual({ exit: null, ended: signal });
      // The server hears of it by the end of its standard input.
      await until(() => place.processes().length === 0 && place.files().length === 0);
      expect({ processes: place.processes(), files: place.files() }).toEqual({ processes: [], files: [] });
    });

    test('keeps, at Ctrl-C, what was finished', async () => {
      writeFileSync(join(root, 'docs/0.md'), '# Page\n\n```python id="one"\nprint("0")\n```\n');
      const isWritten = () => existsSync(join(root, 'recordings/uk/0.json'));
      expect(await end(['record'], 'SIGINT', isWritten)).toMatchObject({ exit: 130 });
      expect(readdirSync(join(root, 'recordings/uk'))).toEqual(['0.json']);
    });
  },
);
