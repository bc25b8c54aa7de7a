import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { abilitiesOf, command } from '../../src/command/doctor.ts';
import type { Diagnosis } from '../../src/doctor/diagnosis.ts';
import type { Installed } from '../../src/doctor/installed.node.ts';
import { reportDiagnosis } from '../../src/doctor/report.ts';
import { createSay, TOOL_LANGUAGES, type ToolLanguage } from '../../src/message/say.ts';
import { createFakeNative } from '../support/fake-runner.ts';
import { makePage, makeProject } from '../support/temporary-project.ts';
import { recordWithFakes } from './record-with-fakes.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new folder that holds programs: small scripts that print what they are asked for. */
function makeHome(programs: Readonly<Record<string, string>> = {}): string {
  const home = mkdtempSync(join(tmpdir(), 'docrun-home-'));
  folders.push(home);
  mkdirSync(join(home, 'bin'));
  for (const [name, line] of Object.entries(programs)) {
    const file = join(home, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `#!/bin/sh\n${line}\n`);
    chmodSync(file, 0o755);
  }
  return home;
}

function python(version: string, more: object = {}): string {
  const told = { implementation: 'cpython', version, final: true, library: '/library', threads: false, ...more };
  return `echo '${JSON.stringify({ path: '@', ...told })}' | sed "s|@|$0|"`;
}

const CC = 'echo "cc (Debian 12.2.0-14) 12.2.0"';

async function doctor(
  home: string,
  { folder = home, language = 'en', words = {} }: { folder?: string; language?: ToolLanguage; words?: object } = {},
): Promise<{ exit: number; text: string }> {
  const printed: string[] = [];
  const exit = await command.run(
    { flags: { ...words }, names: [] },
    {
      say: createSay(language),
      language,
      folder,
      environment: { PATH: `${join(home, 'bin')}:/nonexistent`, HOME: home },
      out: (text) => printed.push(text),
      warn: () => undefined,
      paint: (_, text) => text,
      progress: () => undefined,
      interrupted: new AbortController().signal,
    },
  );
  return { exit, text: printed.join('') };
}

async function diagnose(home: string, folder = home): Promise<Diagnosis> {
  const { exit, text } = await doctor(home, { folder, words: { json: true } });
  expect(exit).toBe(0);
  return JSON.parse(text);
}

function open(files: Readonly<Record<string, string>>): string {
  const root = makeProject(files);
  folders.push(root);
  return root;
}

const REQUIREMENTS = 'aiohttp==3.14.5\n';
const PAGE = makePage(
  ['id="plain"', 'print("1")', '1'],
  ['id="native" runtime="native"', 'print("2")', '2'],
  ['id="new" runtime="native" python=">=3.12"', 'print("3")', '3'],
  ['id="old" runtime="native" python="==3.11"', 'print("4")', '4'],
  ['id="server" packages="aiohttp"', 'print("5")', '5'],
  ['id="never" norun="takes a day"', 'print("6")'],
);
const C = '\n```c id="epoll"\nint main(void) {\n  return 0;\n}\n```\n';

describe('docrun doctor, outside of a project', () => {
  it('finds nothing on a bare machine, says that most work needs nothing, and exits with 0', async () => {
    const home = makeHome();
    const { exit, text } = await doctor(home);
    expect(exit).toBe(0);
    expect(text.split('\n')).toEqual(
      expect.arrayContaining([
        '  3.10  not there',
        '  3.14  not there',
        '  There is no CPython here. Most work needs none: pages are checked and built from what is recorded, and the embedded interpreter runs most blocks.',
        expect.stringMatching(/^ {2}check +works$/),
        expect.stringMatching(/^ {2}building the site +works$/),
        expect.stringMatching(/^ {2}native blocks +does not work: python$/),
        expect.stringMatching(/^ {2}C blocks +does not work: python, cc$/),
        'Not inside a project: there are no blocks to look at.',
      ]),
    );
    expect(await diagnose(home)).toMatchObject({ ownNetwork: null, project: null });
  });

  it('finds CPython on PATH, of pyenv, of uv and of the py launcher, the newest release of each version', async () => {
    const home = makeHome({
      'bin/python3.10': python('3.10.13'),
      'bin/python3': python('3.12.1'),
      '.pyenv/versions/3.12.4/bin/python3': python('3.12.4'),
      '.local/share/uv/python/cpython-3.13.2/bin/python3': python('3.13.2'),
      'elsewhere/python': python('3.14.3'),
      'bin/py': 'echo " -V:3.14 *  $(cd "$(dirname "$0")/.." && pwd)/elsewhere/python"',
      'bin/cc': CC,
    });
    const { installed, verbs } = await diagnose(home);
    const { python: found } = installed;
    expect(Object.entries(found).map(([minor, one]) => [minor, one?.version ?? null])).toEqual([
      ['3.10', '3.10.13'],
      ['3.11', null],
      ['3.12', '3.12.4'],
      ['3.13', '3.13.2'],
      ['3.14', '3.14.3'],
    ]);
    expect(found['3.12']).toEqual({
      version: '3.12.4',
      path: join(home, '.pyenv/versions/3.12.4/bin/python3'),
      packages: null,
    });
    expect(installed.cc).toEqual([{ version: 'gcc-12.2.0', path: join(home, 'bin/cc') }]);
    expect(verbs).toMatchObject({ native: { works: true }, c: { works: true } });
  });

  it('takes what does not start, and what is no CPython of these versions, for nothing', async () => {
    const home = makeHome({
      'bin/python3.10': 'exit 1',
      'bin/python3.11': python('3.11.9', { implementation: 'pypy' }),
      'bin/python3.12': 'echo nonsense',
      'bin/python3.13': python('3.13.0', { threads: true }),
      'bin/python3.14': python('3.14.0', { final: false }),
      'bin/python3': python('3.9.18'),
      'bin/cc': 'exit 1',
    });
    const { installed } = await diagnose(home);
    expect(Object.values(installed.python)).toEqual([null, null, null, null, null]);
    expect(installed.cc).toEqual([]);
  });

  it.skipIf(process.platform !== 'linux').each([
    ['own', true, 'Each native run has a network of its own.'],
    ['shared', false, 'Native runs share the loopback of this machine'],
    ['nonsense', null, null],
  ])('says whether runs have a network of their own: %s', async (answer, ownNetwork, said) => {
    const line = `case "$*" in *network.py) echo ${answer};; *) ${python('3.12.1')};; esac`;
    const home = makeHome({ 'bin/python3.12': line });
    expect(await diagnose(home)).toMatchObject({ ownNetwork });
    const { text } = await doctor(home);
    if (said === null) expect(text).not.toContain('Native runs share');
    else expect(text).toContain(said);
  });

  it.each(TOOL_LANGUAGES)('speaks %s', async (language) => {
    const { text } = await doctor(makeHome({ 'bin/python3.12': python('3.12.1') }), { language });
    expect(text).toContain(createSay(language)('doctor.no-project'));
    expect(text).toContain('3.12.1 (');
  });
});

describe('docrun doctor, in a project', () => {
  it('says which blocks need what, and what cannot be recorded without a Python', async () => {
    const root = open({ 'docs/a.md': `${PAGE}${C}`, 'requirements.txt': REQUIREMENTS });
    const home = makeHome();
    const { project } = await diagnose(home, join(root, 'docs'));
    expect(project).toMatchObject({
      root,
      blocks: 7,
      notRun: 1,
      needs: {
        embedded: { blocks: 1, recorded: 0, wanted: [] },
        python: { blocks: 1, recorded: 0, wanted: [] },
        versions: {
          blocks: 2,
          recorded: 0,
          wanted: [
            { name: '>=3.12', blocks: 1 },
            { name: '==3.11', blocks: 1 },
          ],
        },
        packages: { blocks: 1, recorded: 0, wanted: [{ name: 'aiohttp', blocks: 1 }] },
        compiler: { blocks: 1, recorded: 0, wanted: [] },
      },
    });
    expect(
      project?.obstacles.map(({ missing, versions, blocks }) => [missing, versions, blocks.map(({ block }) => block)]),
    ).toEqual([
      ['python', null, ['native', 'server', 'epoll']],
      ['python', '>=3.12', ['new']],
      ['python', '==3.11', ['old']],
    ]);
    const { exit, text } = await doctor(home, { folder: root });
    expect(exit).toBe(0);
    expect(text.slice(text.indexOf('Blocks of')).split('\n')).toEqual([
      `Blocks of ${root}: 7 blocks, 1 not run`,
      '  the embedded interpreter   1 block, 0 recorded',
      '  CPython, any version       1 block, 0 recorded',
      '  CPython, certain versions  2 blocks, 0 recorded: >=3.12 (1), ==3.11 (1)',
      '  CPython and packages       1 block, 0 recorded: aiohttp (1)',
      '  a C compiler, and CPython  1 block, 0 recorded',
      'Cannot be recorded here, for want of',
      '  CPython 3.10–3.14  3 blocks, 0 recorded',
      '  CPython >=3.12     1 block, 0 recorded',
      '  CPython ==3.11     1 block, 0 recorded',
      `  ${createSay('en')('doctor.kept')}`,
      '',
    ]);
  });

  it('names the versions and the compiler that are missing beside those that are there', async () => {
    const root = open({ 'docs/a.md': `${PAGE}${C}`, 'requirements.txt': REQUIREMENTS });
    const { project } = await diagnose(makeHome({ 'bin/python3.12': python('3.12.1') }), root);
    expect(project?.obstacles).toEqual([
      { missing: 'python', versions: '==3.11', blocks: [{ file: 'docs/a.md', block: 'old', recorded: false }] },
      { missing: 'compiler', versions: null, blocks: [{ file: 'docs/a.md', block: 'epoll', recorded: false }] },
    ]);
    const all = makeHome({ 'bin/python3.11': python('3.11.1'), 'bin/python3.12': python('3.12.1'), 'bin/cc': CC });
    expect((await diagnose(all, root)).project?.obstacles).toEqual([]);
    expect((await doctor(all, { folder: root })).text).toContain('\nEvery block can be recorded here.\n');
  });

  it('says for which versions the packages are installed already', async () => {
    const root = open({ 'docs/a.md': PAGE, 'requirements.txt': REQUIREMENTS });
    const digest = createHash('sha256').update(REQUIREMENTS).digest('hex').slice(0, 12);
    const folder = join(root, `node_modules/.cache/docrun/packages/cpython-3.12.1-${digest}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'installed'), '');
    const home = makeHome({ 'bin/python3.12': python('3.12.1'), 'bin/python3.13': python('3.13.0') });
    const { installed } = await diagnose(home, root);
    expect([installed.python['3.12']?.packages, installed.python['3.13']?.packages]).toEqual([true, false]);
    const { text } = await doctor(home, { folder: root });
    expect(text).toMatch(/3\.12\.1 \(.*\), packages installed\n/);
    expect(text).toMatch(/3\.13\.0 \(.*\), packages will be installed when a block needs them\n/);
  });

  it('says what is recorded of blocks that cannot be recorded here, and on which versions', async () => {
    const root = open({ 'docs/a.md': PAGE, 'requirements.txt': REQUIREMENTS });
    await recordWithFakes(root, [createFakeNative('3.11'), createFakeNative('3.13')]);
    const { project } = await diagnose(makeHome({ 'bin/python3.12': python('3.12.1') }), root);
    expect(project?.obstacles).toEqual([
      { missing: 'python', versions: '==3.11', blocks: [{ file: 'docs/a.md', block: 'old', recorded: true }] },
    ]);
    expect(project?.needs).toMatchObject({ embedded: { recorded: 1 }, versions: { recorded: 2 } });
    expect(project?.versions.python).toMatchObject({
      '3.10': { ran: 0 },
      '3.11': { ran: 4 },
      '3.13': { ran: 4 },
      '3.14': { ran: 1 },
    });
  });

  it('takes the project from --root', async () => {
    const root = open({ 'docs/a.md': PAGE, 'requirements.txt': REQUIREMENTS });
    const { text } = await doctor(makeHome(), { words: { root, json: true } });
    expect(JSON.parse(text)).toMatchObject({ project: { root, blocks: 6 } });
  });
});

describe('docrun doctor, on Windows', () => {
  const installed: Installed = {
    node: [{ version: '24.0.0' }],
    pyodide: [{ version: 'cpython-3.14.2' }],
    chromium: [],
    cc: [],
    python: {
      '3.10': null,
      '3.11': null,
      '3.12': { version: '3.12.1', path: 'C:\\Python312\\python.exe', packages: null },
      '3.13': null,
      '3.14': null,
    },
  };

  it.each(TOOL_LANGUAGES)('says in %s that native runs are not supported there', (language) => {
    const verbs = abilitiesOf(installed, false);
    expect(verbs).toMatchObject({ check: { works: true }, native: { works: false, missing: ['unix'] } });
    const say = createSay(language);
    const text = reportDiagnosis({ installed, ownNetwork: null, verbs, project: null }, say, (_, one) => one);
    expect(text).toContain('3.12.1 (C:\\Python312\\python.exe)');
    expect(text).toContain(say('doctor.windows'));
    expect(text).not.toContain(say('doctor.no-python'));
  });
});
