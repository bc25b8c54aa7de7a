import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findPythons } from '../../src/run/find-pythons.node.ts';

describe.skipIf(process.platform === 'win32')('findPythons', () => {
  let root = '';
  beforeEach(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'docrun-pythons-')));
    for (const folder of ['home', 'bin']) mkdirSync(join(root, folder));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const write = (file: string, script: string): string => {
    const path = join(root, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o755);
    return path;
  };
  /** Writes what answers as an interpreter. */
  const python = (file: string, version: string, more: Record<string, unknown> = {}): string => {
    const path = join(root, file);
    const library = join(root, `lib/${version}`);
    const told = { implementation: 'cpython', version, final: true, path, library, threads: false, ...more };
    return write(file, `[ "$1" = -I ] || exit 2\ncat <<'END'\n${JSON.stringify(told)}\nEND`);
  };
  const find = async (environment: Record<string, string> = {}) =>
    (await findPythons({ HOME: join(root, 'home'), PATH: join(root, 'bin'), ...environment })).map(
      ({ version, path }) => `${version} ${path.slice(root.length + 1)}`,
    );

  test.each([
    ['no PATH', { PATH: '' }],
    ['folders that are not there', { PATH: '/not/there:relative', PYENV_ROOT: '/not/there' }],
  ])('finds nothing with %s', async (_, environment) => {
    expect(await findPythons({ HOME: join(root, 'home'), ...environment })).toEqual([]);
    expect(await findPythons({ HOME: join(root, 'home') })).toEqual([]);
  });

  test('finds those on PATH by all their names, oldest first, each once', async () => {
    const newest = python('bin/python3.14', '3.14.2');
    python('bin/python3.10', '3.10.4');
    python('more/python', '3.12.0');
    symlinkSync(newest, join(root, 'bin/python3'));
    const path = [join(root, 'bin'), '', join(root, 'more')].join(delimiter);
    expect(await find({ PATH: path })).toEqual([
      '3.10.4 bin/python3.10',
      '3.12.0 more/python',
      '3.14.2 bin/python3.14',
    ]);
    const [first] = await findPythons({ HOME: join(root, 'home'), PATH: path });
    expect(first).toEqual({
      version: '3.10.4',
      minor: '3.10',
      path: join(root, 'bin/python3.10'),
      library: join(root, 'lib/3.10.4'),
    });
  });

  test('takes the newest release of a minor version, by number', async () => {
    python('bin/python3.12', '3.12.9');
    python('more/python3.12', '3.12.10');
    python('home/.pyenv/versions/3.12.2/bin/python3', '3.12.2');
    expect(await find({ PATH: [join(root, 'bin'), join(root, 'more')].join(delimiter) })).toEqual([
      '3.12.10 more/python3.12',
    ]);
  });

  test.each([
    ['at home', null, 'home/.pyenv'],
    ['where PYENV_ROOT says', 'PYENV_ROOT', 'elsewhere'],
  ])('finds those of pyenv %s', async (_, variable, folder) => {
    python(`${folder}/versions/3.11.7/bin/python3`, '3.11.7');
    python(`${folder}/versions/3.13.0/bin/python`, '3.13.0');
    mkdirSync(join(root, folder, 'versions/empty'));
    expect(await find(variable === null ? {} : { [variable]: join(root, folder) })).toEqual([
      `3.11.7 ${folder}/versions/3.11.7/bin/python3`,
      `3.13.0 ${folder}/versions/3.13.0/bin/python`,
    ]);
  });

  test.each([
    ['at home', null, 'home/.local/share/uv/python'],
    ['in XDG_DATA_HOME', 'XDG_DATA_HOME', 'data/uv/python'],
    ['in UV_PYTHON_INSTALL_DIR', 'UV_PYTHON_INSTALL_DIR', 'data'],
  ])('finds those of uv %s', async (_, variable, folder) => {
    python(`${folder}/cpython-3.12.3-linux-x86_64-gnu/bin/python3`, '3.12.3');
    expect(await find(variable === null ? {} : { [variable]: join(root, 'data') })).toEqual([
      `3.12.3 ${folder}/cpython-3.12.3-linux-x86_64-gnu/bin/python3`,
    ]);
  });

  test.skipIf(process.getuid?.() === 0)('leaves out a folder that it may not look into', async () => {
    python('home/.pyenv/versions/3.11.7/bin/python3', '3.11.7');
    python('bin/python3', '3.12.1');
    const folder = join(root, 'home/.pyenv/versions');
    chmodSync(folder, 0);
    const found = await find();
    chmodSync(folder, 0o755);
    expect(found).toEqual(['3.12.1 bin/python3']);
  });

  test('finds those that the py launcher lists', async () => {
    const listed = python('program files/Python312/python.exe', '3.12.5');
    const other = python('listed/python', '3.10.1');
    write(
      'bin/py',
      `[ "$1" = -0p ] || exit 1\nprintf ' -V:3.12 *        %s\\r\\n -V:3.10   %s\\n -V:x\\n' '${listed}' '${other}'`,
    );
    expect(await find()).toEqual(['3.10.1 listed/python', '3.12.5 program files/Python312/python.exe']);
  });

  test('another program called py is not asked twice', async () => {
    write('bin/py', 'echo "no such option" >&2; exit 2');
    python('bin/python3', '3.13.1');
    expect(await find()).toEqual(['3.13.1 bin/python3']);
  });

  test.each([
    ['does not start', () => write('bin/python3', 'exit 127')],
    ['says something else', () => write('bin/python3', 'echo Python 3.12')],
    ['says half of it', () => write('bin/python3', `echo '{"implementation":"cpython","version":"3.12.1"}'`)],
    ['is a shim of a version that is not chosen', () => write('bin/python3', 'echo "pyenv: not found" >&2; exit 1')],
    ['is a folder', () => mkdirSync(join(root, 'bin/python3'), { recursive: true })],
    ['leads nowhere', () => symlinkSync('/not/there', join(root, 'bin/python3'))],
    ['may not be executed', () => chmodSync(python('bin/python3', '3.12.1'), 0o644)],
    ['is too old', () => python('bin/python3', '3.9.18')],
    ['is too new', () => python('bin/python3', '3.15.0')],
    ['is a pre-release', () => python('bin/python3', '3.14.0rc1', { final: false })],
    ['has no GIL', () => python('bin/python3', '3.14.0', { threads: true })],
    ['is PyPy', () => python('bin/python3', '3.11.11', { implementation: 'pypy' })],
  ])('leaves out what %s, and finds the rest', async (_, make) => {
    make();
    python('more/python3.11', '3.11.2');
    expect(await find({ PATH: [join(root, 'bin'), join(root, 'more')].join(delimiter) })).toEqual([
      '3.11.2 more/python3.11',
    ]);
  });
});
