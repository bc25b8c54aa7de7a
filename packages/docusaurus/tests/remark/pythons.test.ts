import type { Outcome, RecordedRun, Witness } from 'docrun/recording';
import { describe, expect, test } from 'vitest';
import { viewPythons } from '../../src/view/pythons.ts';

const DIGEST = '0'.repeat(64);

function shown(interpreter: string, stdout: string, exception: Outcome['exception'] = null): RecordedRun {
  const events = [{ seq: 1, t: 0, kind: 'stdout', text: stdout, task: 0, co: null, line: 1 }] as const;
  const exit = exception ? 1 : 0;
  return { interpreter, exit, exception, elapsed: 0, verdict: null, events: [...events], digest: DIGEST };
}

function witness(interpreter: string, differs: Partial<Outcome> | null = null, runs = 2): Witness {
  const outcome = differs && { exit: 0, exception: null, stdout: '', stderr: '', ...differs };
  return { interpreter, runs, differs: outcome, digest: DIGEST };
}

const embedded = shown('cpython-3.14.2 pyodide-314.0.7 virtual', 'one\ntwo\n');
const lacks = { type: 'AttributeError', message: "module 'asyncio' has no attribute 'TaskGroup'" };

describe('the row of Pythons', () => {
  test('says what each of them made of a block', () => {
    const view = viewPythons(embedded, [
      witness('cpython-3.10.13 real', { exit: 1, exception: lacks, stderr: 'Traceback' }),
      witness('cpython-3.11.7 real', { stdout: 'two\none\n' }),
      witness('cpython-3.13.0 real'),
    ]);
    expect(view?.pythons.map(({ version, result }) => `${version} ${result}`)).toEqual([
      '3.10 stops',
      '3.11 other',
      '3.12 none',
      '3.13 same',
      '3.14 same',
    ]);
  });

  test('parts the releases of a minor version where they did not do the same', () => {
    const view = viewPythons(embedded, [
      witness('cpython-3.11.3 pyodide-0.25.1 virtual', { stdout: 'two\n' }),
      witness('cpython-3.11.7 real', { stdout: 'two\n' }),
      witness('cpython-3.12.1 real', { stdout: 'two\n' }),
      witness('cpython-3.12.1 pyodide-0.26.4 virtual', { stdout: 'two\n' }),
      witness('cpython-3.12.7 pyodide-0.27.7 virtual'),
      witness('cpython-3.13.0 real'),
      witness('cpython-3.13.2 pyodide-0.29.5 virtual'),
    ]);
    expect(view?.pythons.map(({ version, result, on }) => `${version} ${result} ${on.length}`)).toEqual([
      '3.10 none 0',
      '3.11 other 2',
      '3.12.1 other 2',
      '3.12.7 same 1',
      '3.13 same 2',
      '3.14 same 1',
    ]);
    expect(view?.outcomes.map(({ pythons }) => pythons)).toEqual([
      ['3.12.7', '3.13.0', '3.13.2', '3.14.2'],
      ['3.11.3', '3.11.7', '3.12.1'],
    ]);
  });

  test('has the version that is not released yet where it ran the block, by its full name', () => {
    const early = (differs: Partial<Outcome> | null) =>
      viewPythons(embedded, [witness('cpython-3.15.0rc1 pyodide-315.0.0-alpha.2 virtual', differs)])?.pythons.at(-1);
    expect(early(null)).toMatchObject({ version: '3.15.0rc1', isPreview: true, result: 'same' });
    expect(early({ stdout: 'else\n' })).toMatchObject({ version: '3.15.0rc1', isPreview: true, result: 'other' });
    expect(viewPythons(embedded, [])?.pythons.at(-1)).toMatchObject({ version: '3.14', isPreview: false });
  });

  test('names the shown run and the witness of one minor version', () => {
    const view = viewPythons(embedded, [witness('cpython-3.14.7 real', null, 5)]);
    expect(view?.pythons.at(-1)?.on).toEqual([
      { interpreter: 'CPython 3.14.2', packages: [], clock: 'virtual', runs: null },
      { interpreter: 'CPython 3.14.7', packages: [], clock: 'real', runs: 5 },
    ]);
  });

  test('is not there for a compiled program', () => {
    expect(viewPythons(shown('gcc-12.2.0 real', ''), [])).toBeNull();
  });

  test('refuses a witness that is no Python', () => {
    expect(() => viewPythons(embedded, [witness('gcc-12.2.0 real')])).toThrow('no');
  });
});

describe('what is compared', () => {
  test('nothing where all agree', () => {
    expect(viewPythons(embedded, [witness('cpython-3.12.1 real')])).toMatchObject({ outcomes: [], stops: [] });
  });

  test('the shown outcome and the others, Pythons with the same outcome together, lines that differ marked', () => {
    const other = { stdout: 'one\n2\n' };
    const view = viewPythons(embedded, [
      witness('cpython-3.10.13 real', other),
      witness('cpython-3.11.7 real', other),
      witness('cpython-3.12.1 real'),
    ]);
    expect(view?.stops).toEqual([]);
    expect(view?.outcomes).toMatchObject([
      { pythons: ['3.12.1', '3.14.2'], stdout: { text: 'one\ntwo\n', changed: [1] }, exit: 0 },
      { pythons: ['3.10.13', '3.11.7'], stdout: { text: 'one\n2\n', changed: [1] }, exit: 0 },
    ]);
  });

  test('that a run never ends is no exception and no common result', () => {
    const hanging = { ...shown('cpython-3.14.2 pyodide-314.0.7 virtual', ''), exit: 1, verdict: 'deadlock' as const };
    const view = viewPythons(hanging, [
      witness('cpython-3.10.13 real', { stdout: 'one\n' }),
      witness('cpython-3.13.0 real'),
    ]);
    expect(view?.pythons.map(({ result }) => result)).toEqual(['other', 'none', 'none', 'hangs', 'hangs']);
    expect(view?.stops).toEqual([]);
    expect(view?.outcomes).toMatchObject([
      { pythons: ['3.13.0', '3.14.2'], exception: null, hangs: true },
      { pythons: ['3.10.13'], exception: null, hangs: false },
    ]);
  });

  test('one Python that never ends, beside a run that does', () => {
    const view = viewPythons(embedded, [
      witness('cpython-3.10.13 real', { exit: 1, exception: { type: 'Deadlock', message: '' } }),
    ]);
    expect(view?.pythons[0]).toMatchObject({ version: '3.10', result: 'hangs' });
    expect(view?.outcomes[1]).toMatchObject({ pythons: ['3.10.13'], exception: null, hangs: true });
  });

  test('an exception after an output', () => {
    const view = viewPythons(embedded, [
      witness('cpython-3.10.13 real', { stdout: 'one\n', exit: 1, exception: lacks, stderr: 'Traceback\n' }),
    ]);
    expect(view?.stops).toEqual([]);
    expect(view?.outcomes[1]).toMatchObject({ pythons: ['3.10.13'], exit: 1, exception: lacks });
  });

  test('the exception that the shown run ends with too, in other words', () => {
    const run = shown('cpython-3.13.0 real', '', { type: 'TypeError', message: 'new words' });
    const old = { type: 'TypeError', message: 'old words' };
    const view = viewPythons(run, [witness('cpython-3.12.1 real', { exit: 1, exception: old })]);
    expect(view?.outcomes).toMatchObject([
      { pythons: ['3.13.0'], exception: { message: 'new words' } },
      { pythons: ['3.12.1'], exception: { message: 'old words' } },
    ]);
  });

  test('a minor version of which the shown run and the witness differ has both outcomes', () => {
    const view = viewPythons(embedded, [witness('cpython-3.14.7 real', { stdout: 'three\n' })]);
    expect(view?.pythons.slice(-2).map(({ version, result }) => `${version} ${result}`)).toEqual([
      '3.14.2 same',
      '3.14.7 other',
    ]);
    expect(view?.outcomes.map(({ pythons }) => pythons)).toEqual([['3.14.2'], ['3.14.7']]);
  });
});

test('Pythons that stop with the same exception stand together, each traceback once', () => {
  const stop = (stderr: string) => ({ exit: 1, exception: lacks, stderr });
  const view = viewPythons(embedded, [
    witness('cpython-3.10.13 real', stop('old')),
    witness('cpython-3.11.7 real', stop('new')),
    witness('cpython-3.12.1 real', stop('new')),
    witness('cpython-3.13.0 real', { exit: 1, exception: { type: 'SyntaxError', message: 'invalid' } }),
  ]);
  expect(view?.outcomes).toEqual([]);
  expect(view?.stops.map(({ pythons, exception }) => [pythons, exception.type])).toEqual([
    [['3.10.13', '3.11.7', '3.12.1'], 'AttributeError'],
    [['3.13.0'], 'SyntaxError'],
  ]);
  expect(view?.stops[0]?.outcomes.map(({ pythons, stderr }) => [pythons, stderr.text])).toEqual([
    [['3.10.13'], 'old'],
    [['3.11.7', '3.12.1'], 'new'],
  ]);
});
