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
      { pythons: ['3.12', '3.14'], stdout: { text: 'one\ntwo\n', changed: [1] }, exit: 0 },
      { pythons: ['3.10', '3.11'], stdout: { text: 'one\n2\n', changed: [1] }, exit: 0 },
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
      { pythons: ['3.13', '3.14'], exception: null, hangs: true },
      { pythons: ['3.10'], exception: null, hangs: false },
    ]);
  });

  test('one Python that never ends, beside a run that does', () => {
    const view = viewPythons(embedded, [
      witness('cpython-3.10.13 real', { exit: 1, exception: { type: 'Deadlock', message: '' } }),
    ]);
    expect(view?.pythons[0]).toMatchObject({ version: '3.10', result: 'hangs' });
    expect(view?.outcomes[1]).toMatchObject({ pythons: ['3.10'], exception: null, hangs: true });
  });

  test('an exception after an output', () => {
    const view = viewPythons(embedded, [
      witness('cpython-3.10.13 real', { stdout: 'one\n', exit: 1, exception: lacks, stderr: 'Traceback\n' }),
    ]);
    expect(view?.stops).toEqual([]);
    expect(view?.outcomes[1]).toMatchObject({ pythons: ['3.10'], exit: 1, exception: lacks });
  });

  test('the exception that the shown run ends with too, in other words', () => {
    const run = shown('cpython-3.13.0 real', '', { type: 'TypeError', message: 'new words' });
    const old = { type: 'TypeError', message: 'old words' };
    const view = viewPythons(run, [witness('cpython-3.12.1 real', { exit: 1, exception: old })]);
    expect(view?.outcomes).toMatchObject([
      { pythons: ['3.13'], exception: { message: 'new words' } },
      { pythons: ['3.12'], exception: { message: 'old words' } },
    ]);
  });

  test('a Python of which the shown run and the witness differ still has its shown outcome', () => {
    const view = viewPythons(embedded, [witness('cpython-3.14.7 real', { stdout: 'three\n' })]);
    expect(view?.pythons.at(-1)?.result).toBe('other');
    expect(view?.outcomes.map(({ pythons }) => pythons)).toEqual([['3.14'], ['3.14']]);
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
    [['3.10', '3.11', '3.12'], 'AttributeError'],
    [['3.13'], 'SyntaxError'],
  ]);
  expect(view?.stops[0]?.outcomes.map(({ pythons, stderr }) => [pythons, stderr.text])).toEqual([
    [['3.10'], 'old'],
    [['3.11', '3.12'], 'new'],
  ]);
});
