import { execFile } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FoundPython, findPythons } from 'docrun';
import { isFor } from 'docrun/interpreter';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

/**
 * Each folder of `counterexamples/` shows that something a page once said is false: `program.py`, and in `prints.json` what
 * was said and what the program prints. A run holds for the versions of its range, written as in the option `python` of
 * blocks; releases, such as `>=3.12.3`, may be named too. A program is run in real time, on its own.
 */
const FOLDER = fileURLToPath(new URL('counterexamples', import.meta.url));
const ROOT = fileURLToPath(new URL('..', import.meta.url));

const RANGE = /^(?:>=|<=|>|<|==|!=)3\.\d+(?:\.\d+)?$/;
const prints = z.strictObject({
  /** The page that said it, such as `tasks/create-task`. */
  page: z.string().refine((page) => globSync(`docs/${page}.md`, { cwd: ROOT }).length > 0, 'there is no such page'),
  /** What was wrongly said, in English. */
  sentence: z.string().min(1),
  runs: z
    .array(
      z.strictObject({
        python: z
          .string()
          .transform((range) => range.split(/[\s,]+/))
          .refine((parts) => parts.every((part) => RANGE.test(part)), 'no range of versions')
          .transform((parts) => parts.join(',')),
        stdout: z.string(),
        /** The class of the exception that ends the program. */
        raises: z.string().optional(),
      }),
    )
    .min(1),
});

type Prints = z.infer<typeof prints>;

function readPrints(path: string): Prints {
  try {
    return prints.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new Error(`${path} cannot be read`, { cause: error });
  }
}

interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

const found = process.platform === 'win32' ? [] : await findPythons(process.env);
const support = mkdtempSync(join(tmpdir(), 'counterexamples-'));
afterAll(() => rmSync(support, { recursive: true }));

/** Python imports it when it starts: it adds the class of the exception that ends the program to standard error. */
const MARK = 'ended by ';
writeFileSync(
  join(support, 'sitecustomize.py'),
  `import sys


def _hook(kind, error, trace):
    sys.__excepthook__(kind, error, trace)
    print(f"${MARK}{kind.__name__}", file=sys.stderr)


sys.excepthook = _hook
`,
);

function run(python: FoundPython, program: string, signal: AbortSignal): Promise<Ended> {
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, TMPDIR: support, LANG: 'C.UTF-8', PYTHONPATH: support, PYTHONDONTWRITEBYTECODE: '1' };
  return new Promise((resolve, reject) => {
    execFile(python.path, ['-s', program], { cwd: support, env, signal }, (error, stdout, stderr) => {
      // A program that ends with a status of its own, or by a signal such as that of Ctrl+C, has run.
      if (error && typeof error.code === 'string') reject(error);
      else resolve({ stdout, stderr, status: error ? (typeof error.code === 'number' ? error.code : null) : 0 });
    });
  });
}

const programs = globSync('*/program.py', { cwd: FOLDER }).sort();

test('each program has its prints, and the other way round', () => {
  const stated = globSync('*/prints.json', { cwd: FOLDER }).map((path) => dirname(path));
  expect(stated.sort()).toEqual(programs.map((path) => dirname(path)));
  expect(stated).not.toEqual([]);
});

describe.each(programs.map((path) => dirname(path)))('%s', (slug) => {
  const folder = join(FOLDER, slug);
  const { runs } = readPrints(join(folder, 'prints.json'));

  test.concurrent.for(runs)('on $python', async ({ python: range, stdout, raises }, { expect, skip, signal }) => {
    const pythons = found.filter(({ version }) => isFor(range, version));
    skip(pythons.length === 0, `there is no CPython ${range} on this machine`);
    for (const python of pythons) {
      const ended = await run(python, join(folder, 'program.py'), signal);
      const ending = ended.stderr
        .split('\n')
        .find((line) => line.startsWith(MARK))
        ?.slice(MARK.length);
      const about = `${basename(folder)} on ${python.version}, which wrote to standard error:\n${ended.stderr}`;
      expect({ stdout: ended.stdout, raises: ending }, about).toEqual({ stdout, raises });
      if (raises === undefined) expect(ended.status, about).toBe(0);
    }
  });
});
