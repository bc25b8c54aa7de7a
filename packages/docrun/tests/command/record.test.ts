import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { GERMAN_WORDS } from '../config/german-words.ts';
import { NEWEST } from '../support/native-place.ts';
import { runDocrun } from '../support/run-docrun.ts';
import { makePage, makeProject } from '../support/temporary-project.ts';

// These start the real interpreter, which takes seconds.
const SECONDS = 1000;
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function project(files: Readonly<Record<string, string>>): string {
  const root = makeProject(files);
  folders.push(root);
  return root;
}

const CODE =
  'import asyncio\n\nasync def main():\n    await asyncio.sleep(1)\n    print("done")\n\nasyncio.run(main())';

describe('docrun record', () => {
  it(
    'records, writes the outputs into the page, and finds nothing to do after it',
    async () => {
      const folder = project({
        'docs/a.md': makePage(['id="one" diagram', CODE, 'wrong'], ['id="two"', 'print(5)  #> 4']),
      });
      const run = (...words: readonly string[]) => runDocrun(words, { folder });
      expect(await run('check')).toMatchObject({ exit: 1 });
      const recorded = await run('record', '--update-pages');
      expect(recorded).toMatchObject({ exit: 0, stderr: '' });
      expect(recorded.stdout).toContain('uk/a: one, two\n');
      expect(recorded.stdout).toContain('\n-wrong\n+done\n');
      expect(recorded.stdout).toContain('\n-print(5)  #> 4\n+print(5)  #> 5\n');
      expect(await run('check')).toMatchObject({ exit: 0, stdout: expect.stringContaining('no problems') });
      expect(await run('record', '--check')).toMatchObject({ exit: 0, stdout: '2 blocks run again\nno problems\n' });
      const again = await run('record', '--update-pages', '--json');
      expect(JSON.parse(again.stdout)).toEqual({
        recorded: [],
        witnessed: [],
        explored: [],
        kept: 2,
        removed: [],
        updated: [],
        problems: [],
      });
      writeFileSync(
        join(folder, 'docs/a.md'),
        readFileSync(join(folder, 'docs/a.md'), 'utf8').replace('\ndone\n', '\nDone\n'),
      );
      const changed = await run('check');
      expect(changed.exit).toBe(1);
      expect(changed.stdout).toContain(
        [
          'docs/a.md:14:1 output-mismatch block `one`: line 1 of the stated output is not what was recorded',
          '    stated    "Done"',
          '    recorded  "done"',
          '    mend      npx docrun record --update-pages a',
        ].join('\n'),
      );
    },
    90 * SECONDS,
  );

  it(
    'says how many pages do not say what was recorded, and writes no traceback that nobody meant into one',
    async () => {
      const folder = project({
        'docs/a.md': makePage(['id="one"', 'print("a")']),
        'docs/b.md': makePage(['id="one"', 'print("b")\nraise ValueError("no")', 'b']),
      });
      const recorded = await runDocrun(['record'], { folder });
      expect(recorded.exit).toBe(1);
      expect(recorded.stdout).toContain(
        'docs/b.md:3:1 unexpected-exception block `one` ends with ValueError, which no raises="…" states; correct the code or, where that is the point, state raises="ValueError"',
      );
      expect(recorded.stdout).toMatch(
        /\n1 page does not yet say what was recorded; npx docrun record --update-pages updates it\n$/,
      );
      const page = readFileSync(join(folder, 'docs/b.md'), 'utf8');
      const updated = await runDocrun(['record', '--update-pages'], { folder });
      expect(updated.exit).toBe(1);
      expect(updated.stdout).toContain('1 page updated');
      expect(updated.stdout).not.toContain('not yet');
      expect(readFileSync(join(folder, 'docs/b.md'), 'utf8')).toBe(page);
    },
    90 * SECONDS,
  );

  it(
    'fails where it cannot read an option, and takes it as it is meant where only its quotes are missing',
    async () => {
      const folder = project({
        'docs/a.md': makePage(['id=one', 'x = 1']),
        'docs/b.md': makePage(['digram', 'x = 1']),
      });
      const { exit, stdout } = await runDocrun(['record'], { folder });
      expect(exit).toBe(1);
      expect(stdout).toContain('unknown-option');
      expect(stdout).toContain('uk/a: one\n');
      const { stdout: checked } = await runDocrun(['check', 'a'], { folder });
      expect(checked).toContain('1 problem\n');
      expect(checked).toContain('bad-option cannot read `id=one` as an option');
    },
    90 * SECONDS,
  );

  it(
    'keeps what was finished at Ctrl-C, and exits with 130',
    async () => {
      const folder = project({
        'docs/a.md': makePage(['id="one"', 'print("a")', 'a']),
        'docs/b.md': makePage(['id="one"', 'while True: pass']),
      });
      const file = join(folder, 'recordings/uk/a.json');
      const { exit, stderr } = await runDocrun(['record'], {
        folder,
        onStart: (child) => {
          const timer = setInterval(() => {
            if (!existsSync(file)) return;
            clearInterval(timer);
            child.kill('SIGINT');
          }, 50);
          child.once('exit', () => clearInterval(timer));
        },
      });
      expect({ exit, stderr }).toEqual({ exit: 130, stderr: 'interrupted; what was finished is kept\n' });
      expect(() => JSON.parse(readFileSync(file, 'utf8'))).not.toThrow();
      expect(readdirSync(join(folder, 'recordings/uk'))).toEqual(['a.json']);
    },
    60 * SECONDS,
  );

  const small = mkdtempSync(join(tmpdir(), 'docrun-small-'));
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', small]).status === 0;

  it.skipIf(!isMounted)(
    'names the file that a full disk did not take, and keeps the old one',
    async () => {
      try {
        mkdirSync(join(small, 'docs'));
        writeFileSync(join(small, 'docrun.config.json'), '{"locales":["uk"]}');
        writeFileSync(join(small, 'docs/a.md'), makePage(['id="one"', 'print("a")', 'a']));
        await runDocrun(['record'], { folder: small });
        const file = join(small, 'recordings/uk/a.json');
        const before = readFileSync(file, 'utf8');
        writeFileSync(join(small, 'docs/a.md'), makePage(['id="one"', 'print("a" * 100_000)']));
        const { exit, stdout } = await runDocrun(['record'], { folder: small });
        expect(exit).toBe(1);
        expect(stdout).toContain(
          'write-failed the disk is full: recordings/uk/a.json was not written; the old file is as it was',
        );
        expect(readFileSync(file, 'utf8')).toBe(before);
        expect(readdirSync(join(small, 'recordings/uk'))).toEqual(['a.json']);
      } finally {
        spawnSync('umount', [small]);
        rmSync(small, { recursive: true });
      }
    },
    60 * SECONDS,
  );

  it('leaves nothing of the test behind', () => {
    if (!isMounted) rmSync(small, { recursive: true });
    expect(statSync(small, { throwIfNoEntry: false })).toBeUndefined();
  });
});

describe('docrun run, diagram, doctor', () => {
  it(
    'runs a file as it is, prints what it prints, and ends as it ends',
    async () => {
      const folder = project({
        'docs/a.md': '# A\n',
        'a.py': 'import sys\nprint("так")\nprint("bad", file=sys.stderr)\nsys.exit(3)\n',
        'b.py': 'import asyncio\nasyncio.run(asyncio.sleep(2))\nraise ValueError("no")\n',
      });
      expect(await runDocrun(['run', 'a.py'], { folder })).toEqual({ exit: 3, stdout: 'так\n', stderr: 'bad\n' });
      const { exit, stdout, stderr } = await runDocrun(['run', 'b.py', '--json'], { folder });
      expect({ exit, stderr }).toEqual({ exit: 1, stderr: '' });
      expect(JSON.parse(stdout)).toEqual({
        stdout: '',
        stderr: expect.stringContaining('ValueError: no'),
        exit: 1,
        exception: { type: 'ValueError', message: 'no', module: null },
        elapsed: 2,
        verdict: null,
        interpreter: expect.stringMatching(/^cpython-3\.\d+/),
        events: expect.any(Array),
      });
    },
    60 * SECONDS,
  );

  it(
    'draws a file in the language asked for',
    async () => {
      const folder = project({ 'docs/a.md': '# A\n', 'a.py': `${CODE}\n` });
      const { exit, stdout, stderr } = await runDocrun(['diagram', 'a.py', '--locale', 'uk'], { folder });
      expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
      expect(stdout).toMatch(/^sequenceDiagram\n/);
      expect(stdout).toContain('цикл подій');
      const svg = await runDocrun(['diagram', 'a.py', '--svg'], { folder });
      expect(svg).toEqual({ exit: 0, stdout: expect.stringMatching(/^<svg .*<style>.*<\/svg>\n$/s), stderr: '' });
      const json = await runDocrun(['diagram', 'a.py', '--json', '--svg'], { folder });
      expect(JSON.parse(json.stdout)).toMatchObject({
        mermaid: expect.stringContaining('event loop'),
        picture: { lanes: expect.any(Array), steps: expect.any(Array) },
        steps: expect.any(Array),
        svg: svg.stdout.trimEnd(),
      });
    },
    90 * SECONDS,
  );

  it(
    'draws no page, and says how a block of it is named; a file that does not compile is no success',
    async () => {
      const folder = project({ 'docs/a.md': makePage(['id="one"', 'x = 1']), 'a.py': 'x = = 1\n' });
      for (const verb of ['diagram', 'run', 'explore']) {
        const ended = await runDocrun([verb, 'docs/a.md'], { folder });
        expect(ended).toMatchObject({ exit: 2, stdout: '' });
        expect(ended.stderr).toContain('docs/a.md is a page, not a program; name a block of it: docs/a.md#ID');
      }
      const broken = await runDocrun(['diagram', 'a.py'], { folder });
      expect(broken.exit).toBe(1);
      expect(broken.stderr).toContain('SyntaxError');
    },
    60 * SECONDS,
  );

  it(
    'draws a file in a language that the project has words for, and in those that come along',
    async () => {
      const config = JSON.stringify({ locales: ['uk', 'de'], layout: 'docusaurus', words: { de: 'words/de.json' } });
      const folder = project({
        'docs/a.md': '# A\n',
        'docrun.config.json': config,
        'words/de.json': JSON.stringify(GERMAN_WORDS),
        'a.py': `${CODE}\n`,
      });
      const draw = (locale: string) => runDocrun(['diagram', 'a.py', '--locale', locale, '--svg'], { folder });
      const german = await draw('de');
      expect({ exit: german.exit, stderr: german.stderr }).toEqual({ exit: 0, stderr: '' });
      expect(german.stdout).toMatch(/^<svg [^>]*lang="de"/);
      expect(german.stdout).toContain('Event-Loop');
      expect((await draw('en-GB')).stdout).toContain('event loop');
      const { exit, stderr } = await draw('fr');
      expect(exit).toBe(2);
      expect(stderr).toContain('uk, ru, en, de');
    },
    120 * SECONDS,
  );

  it.skipIf(NEWEST === undefined)('says which requirement pins nothing, when a file is run', async () => {
    const folder = project({ 'docs/a.md': '# A\n', 'requirements.txt': 'httpx>=1\n', 'a.py': 'print(1)\n' });
    const ended = await runDocrun(['run', 'a.py', '--interpreter', NEWEST?.minor ?? ''], { folder });
    expect(ended).toMatchObject({ exit: 2, stdout: '' });
    expect(ended.stderr).toContain('requirements.txt:1: `httpx>=1` pins no version');
  });

  it(
    'says what is installed',
    async () => {
      const folder = project({ 'docs/a.md': '# A\n' });
      const { exit, stdout } = await runDocrun(['doctor', '--json'], { folder });
      expect(exit).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({
        installed: {
          node: [{ version: process.versions.node }],
          pyodide: [{ version: expect.stringContaining('cpython-3.14') }],
        },
        verbs: {
          check: { works: true, missing: [] },
          record: { works: true },
          run: { works: true },
          diagram: { works: true },
        },
      });
    },
    20 * SECONDS,
  );
});
