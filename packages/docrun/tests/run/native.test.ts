import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FoundPython } from '../../src/run/find-pythons.node.ts';
import { createNativeRunner, type NativeRunner } from '../../src/run/native/runner.node.ts';
import type { Program, Run } from '../../src/run/types.ts';
import { makeNativePlace, type NativePlace, NEWEST, PYTHONS } from '../support/native-place.ts';

interface Fault {
  readonly name: string;
  readonly verdict?: Run['verdict'];
  readonly exit?: number;
  readonly exception?: string;
  /** Null: not looked at. @default '' */
  readonly stdout?: string | RegExp | null;
  /** @default '' */
  readonly stderr?: string | RegExp | null;
  /** @default a generous one */
  readonly seconds?: number;
}

/** Whether runs on a version can be traced. */
const isTraceable = ({ minor }: FoundPython) => Number(minor.split('.')[1]) >= 12;

/** A bound was passed: the exception of such a run is named like the verdict. */
const bound = (name: string, verdict: NonNullable<Run['verdict']>, more: Partial<Fault> = {}): Fault => ({
  name,
  verdict,
  exit: 1,
  exception: verdict,
  ...more,
});
const TRACEBACK = /^Traceback \(most recent call last\):\n {2}File "example\.py"/;

/** What a program may do to the machine, and how its run must end. */
const FAULTS: readonly Fault[] = [
  bound('fork-bomb', 'process-limit', { stdout: null, stderr: null }),
  bound('shell-bomb', 'process-limit', { stdout: null, stderr: null }),
  bound('spins', 'time-limit', { seconds: 1 }),
  bound('stops-itself', 'time-limit', { seconds: 1 }),
  bound('threads-never-end', 'time-limit', { seconds: 2, stdout: 'main ends\n' }),
  bound('eats-memory', 'memory-limit'),
  bound('gigabyte', 'output-limit', { stdout: null, stderr: null }),
  bound('removes-folder-and-prints', 'output-limit', { stdout: null, stderr: null }),
  bound('kills-parent', 'crashed'),
  bound('kills-server', 'crashed', { stdout: null }),
  bound('kills-both', 'crashed'),
  bound('network', 'network'),
  { name: 'network-curl', stdout: 'curl: 7\n' },
  { name: 'deadlock', verdict: 'deadlock', exit: 1, stdout: 'waits\n' },
  { name: 'ignores-sigterm', stdout: 'child up\nleft it behind\n' },
  { name: 'daemon', stdout: 'parent ends\n' },
  { name: 'runs-away' },
  { name: 'runs-away-behind', stdout: 'left it behind\n' },
  { name: 'gigabyte-file', exit: 1, exception: 'OSError', stderr: TRACEBACK },
  { name: 'closes-stdout', stdout: 'before\n', stderr: 'after\n' },
  { name: 'invalid-utf8', stdout: 'ok ї\nbad \\xff\\xfe end\n' },
  { name: 'reads-stdin', exit: 1, exception: 'EOFError', stderr: TRACEBACK },
  { name: 'removes-folder', stdout: 'gone False\nstill runs\n' },
  { name: 'changes-permissions', stdout: 'locked\n' },
  { name: 'writes-descriptors', exit: 1, exception: 'ValueError', stderr: TRACEBACK },
  { name: 'closes-descriptors', exit: 3, stdout: 'closed\n' },
  { name: 'segfault', exit: 139, stdout: 'x\n' },
  { name: 'os-exit', exit: 7, stdout: 'x\n' },
  { name: 'ends-by-signal', exit: 143, stdout: 'x\n' },
  { name: 'forks-and-prints', stdout: 'child\nparent\n' },
  { name: 'forks-and-fails', stdout: 'child: 1\n', stderr: /ValueError: in the child\n$/ },
  { name: 'many-lines', stdout: `${'a\n'.repeat(99_000)}end\n` },
];

const program = (code: string, more: Partial<Program> = {}): Program => ({
  code,
  setup: [],
  filename: 'example.py',
  ...more,
});
const fixture = (name: string) => program(readFileSync(new URL(`./native-faults/${name}.py`, import.meta.url), 'utf8'));
const WELL = program('import asyncio\nasyncio.run(asyncio.sleep(0.01))\nprint("well")');

// What is left is looked for in /proc, and a program is kept to its processes by what Linux has.
describe.skipIf(process.platform !== 'linux' || PYTHONS.length === 0).each(PYTHONS)(
  'a program that goes wrong on $version',
  (python) => {
    let place: NativePlace;
    let runner: NativeRunner;
    beforeAll(async () => {
      place = makeNativePlace();
      runner = createNativeRunner(python, { bounds: { seconds: 120, memory: 256 * 1024 ** 2 } });
      await runner.run(WELL);
    });
    afterAll(async () => {
      await runner.close();
      const left = { processes: place.processes(), files: place.files() };
      place.remove();
      expect(left).toEqual({ processes: [], files: [] });
    });

    test.each(FAULTS)('$name', { timeout: 180_000 }, async ({ name, seconds, ...fault }) => {
      const run = await runner.run(fixture(name), seconds === undefined ? {} : { seconds });
      expect({ verdict: run.verdict, exit: run.exit, exception: run.exception?.type ?? null }).toEqual({
        verdict: fault.verdict ?? null,
        exit: fault.exit ?? 0,
        exception: fault.exception ?? null,
      });
      for (const stream of ['stdout', 'stderr'] as const) {
        const stated = fault[stream] === undefined ? '' : fault[stream];
        if (typeof stated === 'string') expect(run[stream]).toBe(stated);
        else if (stated !== null) expect(run[stream]).toMatch(stated);
        expect(run[stream].length).toBeLessThan(20_000_000);
      }
      // Only a server is left, if the program did not kill that too, and no folder of a run.
      expect(place.processes().filter((line) => !/native\/server\.py $/.test(line))).toEqual([]);
      expect(await runner.run(WELL)).toMatchObject({ stdout: 'well\n', stderr: '', verdict: null, exit: 0 });
      expect(place.processes()).toEqual([expect.stringMatching(/native\/server\.py $/)]);
      expect(place.files()).toHaveLength(1);
    });

    // Before 3.12 there is no trace.
    test
      .skipIf(['3.10', '3.11'].includes(python.minor))
      .each(FAULTS.filter(({ name }) => /forks-and|many-lines|descriptors|closes-stdout|invalid/.test(name)))(
      '$name, traced',
      { timeout: 180_000 },
      async ({ name, ...fault }) => {
        const run = await runner.run(fixture(name), { mode: 'traced' });
        expect([run.verdict, run.exit, run.exception?.type]).toEqual([null, fault.exit ?? 0, fault.exception]);
        expect(run.stdout).toBe(fault.stdout ?? '');
      },
    );
  },
);

describe.skipIf(PYTHONS.length === 0).each(PYTHONS)('a native run on $version', (python) => {
  let runner: NativeRunner;
  beforeAll(() => {
    process.env.DOCRUN_TEST_SECRET = 'a secret';
    runner = createNativeRunner(python, { bounds: { seconds: 120 } });
  });
  afterAll(async () => {
    delete process.env.DOCRUN_TEST_SECRET;
    await runner.close();
  });
  const run = (code: string, more: Partial<Program> = {}) => runner.run(program(code, more));

  test('is named by its interpreter', async () => {
    expect(await run('print(1)')).toMatchObject({ interpreter: `cpython-${python.version} real`, stdout: '1\n' });
    expect((await run('import platform; print(platform.python_version())')).stdout).toBe(`${python.version}\n`);
  });

  test.skipIf(process.platform !== 'linux')('has an environment that is clean', async () => {
    const { stdout } = await runner.run(fixture('environment'));
    const names = 'HOME LANG NO_COLOR PATH PYTHONDONTWRITEBYTECODE PYTHONHASHSEED TERM TMPDIR TZ';
    expect(stdout).toBe(
      `False [${names
        .split(' ')
        .map((name) => `'${name}'`)
        .join(', ')}]\n`,
    );
  });

  test('has an empty folder and standard input of its own', async () => {
    const { stdout } = await run('import os, sys\nprint(os.listdir(), repr(sys.stdin.read()))\nopen("left", "w")');
    expect(stdout).toBe("['example.py'] ''\n");
    expect((await run('import os\nprint(os.listdir())')).stdout).toBe("['example.py']\n");
  });

  test('reads what it is given, all of it, or a part', async () => {
    const input = 'перший\nдругий\n'.repeat(20_000);
    const all = await run('import sys\ntext = sys.stdin.read()\nprint(len(text), text[:6])', { input });
    expect(all).toMatchObject({ stdout: `${input.length} перший\n`, exit: 0 });
    expect(await run('print(input())', { input })).toMatchObject({ stdout: 'перший\n', exit: 0 });
    expect(await run('print("reads nothing")', { input })).toMatchObject({ stdout: 'reads nothing\n', exit: 0 });
    expect(await run('print(repr(input()))', { input: '' })).toMatchObject({
      exit: 1,
      exception: { type: 'EOFError' },
    });
  });

  test('finds files beside it, and names its own in tracebacks', async () => {
    const files = [{ name: 'helper.py', code: 'def fail():\n    raise ValueError("no")\n' }];
    const { stderr, exception } = await run('import helper\nhelper.fail()', { files });
    expect(exception).toEqual({ type: 'ValueError', message: 'no', module: null });
    expect(stderr.replace(/^ *[~^]+\n/gm, '')).toBe(`Traceback (most recent call last):
  File "example.py", line 2, in <module>
    helper.fail()
  File "helper.py", line 2, in fail
    raise ValueError("no")
ValueError: no
`);
  });

  test('goes on from its set-up, of which nothing is printed', async () => {
    const setup = ['import sys\nx = 1\nprint("unseen")\nprint("unseen", file=sys.stderr)', 'x += 1\nraise ValueError'];
    expect(await run('print(x)', { setup })).toMatchObject({ stdout: '2\n', stderr: '', exit: 0 });
  });

  test('ends as the interpreter ends', async () => {
    expect(await run('import sys\nsys.exit("words")')).toMatchObject({
      exit: 1,
      stderr: 'words\n',
      exception: { type: 'SystemExit', message: 'words' },
    });
    expect(await run('import atexit\natexit.register(print, "at exit")\nprint("end")')).toMatchObject({
      stdout: 'end\nat exit\n',
    });
    expect(await run('async def f(): pass\nf()')).toMatchObject({
      stderr: expect.stringContaining("RuntimeWarning: coroutine 'f' was never awaited"),
    });
    expect(await run('x = (')).toMatchObject({ exit: 1, exception: { type: 'SyntaxError' } });
  });

  test.each(['real', ...(isTraceable(python) ? (['traced'] as const) : [])] as const)(
    'tells of exceptions, in a run that is %s, without addresses and folders of this machine',
    async (mode) => {
      const library = mkdtempSync(join(tmpdir(), 'docrun-library-'));
      writeFileSync(join(library, 'far.py'), 'import asyncio\n\n\nasync def wait():\n    await asyncio.sleep(9)\n');
      const packages = { bin: library, library, versions: new Map([['far', '1.0']]) };
      const native = createNativeRunner(python, { packages, bounds: { seconds: 120 } });
      // As anyio has it; what is longer than what a trace has room for is cut behind what differs.
      const code = [
        'import asyncio, far, os, tempfile',
        'async def main():',
        '    task = asyncio.create_task(far.wait())',
        '    await asyncio.sleep(0)',
        '    text = f"Cancelled via cancel scope {id(task):x} by {task}: {object()} {os.path.abspath(\'x\')} {tempfile.gettempdir()}/x {asyncio.__file__}"',
        '    raise ValueError(text + "!" * 300)',
        'asyncio.run(main())',
      ].join('\n');
      const said =
        /^Cancelled via cancel scope 0x… by <Task pending name='Task-2' coro=<wait\(\) running at far\.py:5>.*>: <object object at 0x…> x \/tmp\/x asyncio\/__init__\.py!+$/;
      try {
        const { exception, events } = await native.run(program(code, { packages: ['far'] }), { mode });
        expect(exception?.message).toMatch(said);
        const errors = events.flatMap((event) =>
          'error' in event && event.error?.type === 'ValueError' ? [event.error.message] : [],
        );
        expect(errors.length > 0).toBe(mode === 'traced');
        expect(new Set(errors)).toEqual(new Set(mode === 'traced' ? [exception?.message.slice(0, 200)] : []));
      } finally {
        await native.close();
        rmSync(library, { recursive: true });
      }
    },
  );

  test('goes by the virtual clock where it is told to', async () => {
    const code = 'import asyncio, time\nasyncio.run(asyncio.sleep(5000))\ntime.sleep(5000)\nprint(time.monotonic())';
    expect(await runner.run(program(code), { mode: 'virtual' })).toMatchObject({ stdout: '10000.0\n', verdict: null });
  });

  test('is fresh, whatever ran before', async () => {
    const code =
      'import asyncio\nasync def main():\n    print(asyncio.current_task().get_name(), hash("a"))\nasyncio.run(main())';
    const runs = await Promise.all([1, 2, 3].map(() => run(code)));
    expect(new Set(runs.map(({ stdout }) => stdout)).size).toBe(1);
    expect(runs[0]?.stdout).toMatch(/^Task-1 /);
  });

  test('keeps what is printed in the order of its streams', async () => {
    const code =
      'import os, sys\nprint("one")\nos.write(1, b"two\\n")\nprint("three", end="")\nprint("four", file=sys.stderr)';
    expect(await run(code)).toMatchObject({ stdout: 'one\ntwo\nthree', stderr: 'four\n' });
  });
});

describe.skipIf(process.platform !== 'linux' || NEWEST === undefined)('native runs at the same time', () => {
  test('listen on the same port', async () => {
    if (!NEWEST) return;
    const runner = createNativeRunner(NEWEST);
    try {
      const runs = await Promise.all([1, 2, 3].map(() => runner.run(fixture('listens'))));
      expect(runs.map(({ stdout, stderr }) => stdout + stderr)).toEqual(Array(3).fill('listened\n'));
    } finally {
      await runner.close();
    }
  });

  test('end with the runner', async () => {
    if (!NEWEST) return;
    const place = makeNativePlace();
    const runner = createNativeRunner(NEWEST, { bounds: { seconds: 120 } });
    const runs = ['spins', 'threads-never-end', 'daemon'].map((name) => runner.run(fixture(name)));
    await runner.run(WELL);
    await runner.close();
    expect((await Promise.all(runs)).map(({ verdict }) => verdict)).toEqual(['crashed', 'crashed', 'crashed']);
    const left = { processes: place.processes(), files: place.files() };
    place.remove();
    expect(left).toEqual({ processes: [], files: [] });
  });

  test('say why where the interpreter cannot serve', async () => {
    if (!NEWEST) return;
    const runner = createNativeRunner({ ...NEWEST, path: '/bin/false' });
    expect(await runner.run(WELL)).toMatchObject({ verdict: 'crashed', exit: 1 });
    await runner.close();
    const absent = createNativeRunner({ ...NEWEST, path: '/not/there' });
    expect((await absent.run(WELL)).exception?.message).toContain('/not/there');
    await absent.close();
  });
});
