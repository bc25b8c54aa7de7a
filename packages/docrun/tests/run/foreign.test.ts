import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEmbeddedRunner } from '../../src/run/embedded.node.ts';
import { type FoundPython, findPythons } from '../../src/run/find-pythons.node.ts';
import type { Runner } from '../../src/run/types.ts';

const FOLDER = fileURLToPath(new URL('./foreign/', import.meta.url));
const PROGRAMS = readdirSync(FOLDER).filter((name) => name.endsWith('.py'));
/** What the embedded interpreter is; an older one words some messages, and the lines of the library, in another way. */
const SAME_MINOR = '3.14';
const MINORS = [SAME_MINOR, '3.13'];
/** A machine that is busy may stop a program for longer than it sleeps: it may try again. */
const TRIES = 5;

interface Printed {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number;
}

const found = process.platform === 'win32' ? [] : await findPythons(process.env);
const PYTHON = MINORS.map((wanted) => found.find(({ minor }) => minor === wanted)).find((one) => one !== undefined);

function runNative({ path }: FoundPython, name: string): Promise<Printed> {
  const env = { PATH: process.env.PATH ?? '', PYTHONHASHSEED: '0', PYTHONUTF8: '1' };
  return new Promise((resolve) => {
    execFile(path, [name], { cwd: FOLDER, env }, (error, stdout, stderr) =>
      resolve({ stdout, stderr, exit: Number(error?.code ?? 0) }),
    );
  });
}

/**
 * A text without what depends on the machine: folders, addresses, lines of the library, real durations; and whether the
 * coroutine or the task of a cycle that is collected goes first.
 */
function clean(text: string): string {
  return text
    .replaceAll(FOLDER, '')
    .replace(/(?<=^|[\s"'])\/[^\s"']*\/lib\/python3\.\d+\//gm, '')
    .replace(/0x[0-9a-f]+/g, '0x')
    .replace(/((?:asyncio|logging|concurrent)\/\w+\.py(?:", line |:))\d+/g, '$1N')
    .replace(/^(task: <Task pending .* coro=<\w+\(\)) (?:running at|done, defined at) [^>]*/gm, '$1')
    .replace(/took \d\.\d+ seconds/g, 'took N seconds');
}

describe.skipIf(PYTHON === undefined)('a program as people write them', { concurrent: true }, () => {
  let runner: Runner;
  beforeAll(async () => {
    runner = await createEmbeddedRunner();
  }, 60_000);
  afterAll(() => runner.close());

  test.each(PROGRAMS)(
    'prints on the virtual clock what it prints in real time: %s',
    { timeout: 120_000 },
    async (name) => {
      if (PYTHON === undefined) return;
      const code = readFileSync(`${FOLDER}${name}`, 'utf8');
      const { verdict, ...run } = await runner.run({ code, setup: [], filename: name });
      const toCompare = ({ stdout, stderr, exit }: Printed): Printed => ({
        stdout: clean(stdout),
        stderr: PYTHON.minor === SAME_MINOR ? clean(stderr) : '',
        exit,
      });
      const virtual = toCompare(run);
      let real = toCompare(await runNative(PYTHON, name));
      for (let tries = 1; tries < TRIES && JSON.stringify(real) !== JSON.stringify(virtual); tries += 1)
        real = toCompare(await runNative(PYTHON, name));
      expect(virtual).toEqual(real);
      expect(verdict).toBe(null);
    },
  );
});
