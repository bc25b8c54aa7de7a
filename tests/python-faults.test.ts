import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkTypes, findSilenced, lint, openRuff } from './python-faults.node.ts';

describe('the linter of Python', () => {
  const ruff = openRuff();
  const found = (source: string) => lint(ruff, 'a.py', source).map(({ line, code }) => `${line} ${code}`);

  test.each([
    ['nothing in what is well kept', '"""Says."""\n\nprint(1)\n', []],
    ['an import that nothing uses', '"""Says."""\n\nimport os\n\nprint(1)\n', ['3 F401']],
    ['a function without annotations', '"""Says."""\n\n\ndef _f(x):\n    return x\n', ['4 ANN001', '4 ANN202']],
    ['another form than that of the formatter', '"""Says."""\n\nprint( 1 )\n', ['3 format']],
    ['what only a newer Python can read', '"""Says."""\n\ntype A = int\n', ['3 invalid-syntax']],
  ])('finds %s', (_, source, faults) => {
    expect(found(source)).toEqual(faults);
  });

  test.each([
    ['x = y  # noqa', false],
    ['x = y  # noqa: F821', false],
    ['x = y  # type: ignore[name] -- why', false],
    ['x = y  # pyright: ignore -- why', false],
    ['# pyright: basic', false],
    ['x = y  # noqa: F821 -- the tracer needs 3.12', true],
    ['x = y  # pyright: ignore[reportPrivateUsage, reportA] -- why', true],
  ])('a silenced rule: %s', (line, isRight) => {
    const stated = isRight ? [] : [expect.objectContaining({ file: 'a.py', line: 2, code: 'reason' })];
    expect(findSilenced('a.py', `x = 1\n${line}\n`)).toEqual(stated);
  });
});

describe('the type checker of Python', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'docrun-types-')));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is strict, knows the version, and finds the packages of the folder', async () => {
    writeFileSync(
      join(folder, 'a.py'),
      'import sys\n\nfrom harness import ending\n\nprint(ending.message(1), sys.monitoring)\n\n\ndef f(x):\n    return x\n',
    );
    const found = async (version: string) =>
      (await checkTypes(version, folder, ['a.py'])).map(({ file, line, code }) => `${file}:${line} ${code}`);
    const strict = ['a.py:8 reportUnknownParameterType', 'a.py:8 reportMissingParameterType'];
    const [oldest, traced] = await Promise.all([found('3.10'), found('3.12')]);
    expect(traced).toEqual(expect.arrayContaining(['a.py:5 reportArgumentType', ...strict]));
    expect(traced).not.toContain('a.py:5 reportAttributeAccessIssue');
    expect(oldest).toContain('a.py:5 reportAttributeAccessIssue');
  }, 120_000);
});
