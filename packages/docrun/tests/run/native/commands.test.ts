import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Compiler, findCompiler } from '../../../src/run/native/compiler.node.ts';
import { createNativeRunner, type NativeRunner } from '../../../src/run/native/runner.node.ts';
import type { Program } from '../../../src/run/types.ts';
import { makeNativePlace, type NativePlace, NEWEST } from '../../support/native-place.ts';

const compiler = process.platform === 'win32' ? null : await findCompiler(process.env);

describe.skipIf(NEWEST === undefined)('on the newest CPython', () => {
  let place: NativePlace;
  let runner: NativeRunner;
  beforeAll(() => {
    if (!NEWEST) return;
    place = makeNativePlace();
    runner = createNativeRunner(NEWEST, { compiler, bounds: { seconds: 120 } });
  });
  afterAll(async () => {
    await runner.close();
    const left = process.platform === 'linux' ? place.processes() : [];
    place.remove();
    expect(left).toEqual([]);
  });

  describe.skipIf(compiler === null)('a C program', () => {
    const run = (code: string, input: string | null = null) =>
      runner.run({ code, setup: [], filename: 'program.c', language: 'c', input });

    test('runs, and is named by its compiler', async () => {
      const { kind, version } = compiler as Compiler;
      const code = '#include <stdio.h>\nint main(void) { puts("out"); fprintf(stderr, "err\\n"); return 3; }\n';
      expect(await run(code)).toMatchObject({
        interpreter: `${kind}-${version} real`,
        stdout: 'out\n',
        stderr: 'err\n',
        exit: 3,
        exception: null,
        verdict: null,
      });
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    });

    test('reads its input', async () => {
      const code = `#include <stdio.h>
int main(void) {
  char line[100];
  while (fgets(line, sizeof line, stdin)) printf("> %s", line);
  puts("end");
  return 0;
}
`;
      expect((await run(code, 'перший\nдругий\n')).stdout).toBe('> перший\n> другий\nend\n');
      expect((await run(code)).stdout).toBe('end\n');
    });

    test.each([
      ['an error', 'int main(void) {\n  return x;\n}\n', /^program\.c:2:10: error: .*x/m],
      ['a warning', 'int main(void) {\n  int unused;\n  return 0;\n}\n', /^program\.c:2:7: error: unused variable/m],
    ])('is not compiled where it has %s', async (_, code, message) => {
      const result = await run(code);
      expect(result).toMatchObject({ verdict: 'not-compiled', exit: 1, stdout: '', stderr: '', events: [] });
      expect(result.exception).toEqual({ type: 'not-compiled', message: expect.stringMatching(message) });
      expect(result.exception?.message).not.toContain(place.folder);
    });

    test('ends by its signal', async () => {
      expect(await run('#include <stdlib.h>\nint main(void) { abort(); }\n')).toMatchObject({
        exit: 134,
        verdict: null,
      });
    });

    test('is ended at its bounds', async () => {
      const code = 'int main(void) { for (;;) { } }\n';
      const spins: Program = { code, setup: [], filename: 'program.c', language: 'c' };
      expect(await runner.run(spins, { seconds: 1 })).toMatchObject({ verdict: 'time-limit' });
    });
  });

  describe('a terminal session', () => {
    const run = (texts: readonly string[], more: Partial<Program> = {}) => {
      const commands = texts.map((text, index) => ({ text, line: 10 * (index + 1) }));
      const code = texts.map((text) => `$ ${text}\n`).join('');
      return runner.run({ code, setup: [], filename: 'session.sh', language: 'console', commands, ...more });
    };
    const printed = async (texts: readonly string[], more: Partial<Program> = {}) =>
      (await run(texts, more)).events.map((event) =>
        event.kind === 'stdout' ? [event.line, event.text] : ['not printed', event.kind],
      );

    test('says what each command printed, on either stream', async () => {
      expect(await printed(['echo one', 'true', 'echo two; echo three >&2; echo four'])).toEqual([
        [10, 'one\n'],
        [30, 'two\nthree\nfour\n'],
      ]);
    });

    test('is one shell: its folder and variables stay', async () => {
      const commands = ['mkdir inside', 'cd inside', 'basename "$PWD"', 'x=5', 'echo $x', 'echo "two\nlines"'];
      expect(await printed(commands)).toEqual([
        [30, 'inside\n'],
        [50, '5\n'],
        [60, 'two\nlines\n'],
      ]);
    });

    test('goes on after a command that fails, and ends as its last one does', async () => {
      const result = await run(['python -c "import sys; sys.exit(3)"', 'echo $?', 'false']);
      expect(result).toMatchObject({ stdout: '3\n', exit: 1, verdict: null, exception: null });
      expect(await run(['echo before', 'exit 4', 'echo after'])).toMatchObject({ stdout: 'before\n', exit: 4 });
    });

    test('says that a command is not there as a terminal does', async () => {
      const [[line, text] = []] = await printed(['no-such-command']);
      expect(line).toBe(10);
      expect(text).toMatch(/^sh: no-such-command: (command )?not found\n$/);
    });

    test('has the interpreter, and files beside it', async () => {
      const files = [{ name: 'app.py', code: 'import platform\nprint(platform.python_version())\nprint(1 / 0)\n' }];
      const [[, text] = []] = await printed(['python app.py'], { files });
      expect(text).toContain(
        `${NEWEST?.version}\nTraceback (most recent call last):\n  File "app.py", line 3, in <module>`,
      );
      expect(text).not.toContain(place.folder);
    });

    test('prints what is printed before an error where it was', async () => {
      const code = 'import sys\nprint("one")\nprint("two", file=sys.stderr)\nprint("three")\n';
      expect(await printed(['python app.py'], { files: [{ name: 'app.py', code }] })).toEqual([
        [10, 'one\ntwo\nthree\n'],
      ]);
    });

    test('ends what it left in the background', async () => {
      const server =
        'python -c "import socket, time; s = socket.create_server((\'127.0.0.1\', 8765)); time.sleep(1000)" &';
      const ask =
        "python -c \"import socket, time\nwhile True:\n    try: socket.create_connection(('127.0.0.1', 8765)); break\n    except OSError: time.sleep(0.05)\nprint('there')\"";
      expect(await printed([server, ask])).toEqual([[20, 'there\n']]);
      if (process.platform === 'linux') expect(place.processes()).toHaveLength(1);
    });

    test('has no standard input', async () => {
      expect(await printed(['cat', 'read x; echo "[$x]"'])).toEqual([[20, '[]\n']]);
    });

    test('is not taken in by what looks like the mark between two commands', async () => {
      expect(await printed(["printf '\\036word 1\\036'", 'echo two'])).toEqual([
        [10, '\u001eword 1\u001e'],
        [20, 'two\n'],
      ]);
    });

    test('is ended at its bounds', async () => {
      const commands = [{ text: 'echo one; sleep 1000', line: 1 }];
      const session: Program = { code: '', setup: [], filename: 'session.sh', language: 'console', commands };
      expect(await runner.run(session, { seconds: 1 })).toMatchObject({ verdict: 'time-limit', stdout: 'one\n' });
    });
  });
});
