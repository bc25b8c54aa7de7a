import type { Outcome, RecordedRun, Witness } from 'docrun/recording';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { viewPythons } from '../../src/view/pythons.ts';

vi.mock('@docusaurus/Translate', () => ({
  translate: ({ message }: { message: string }, values: Record<string, string | number> = {}) =>
    message.replace(/\{(\w+)\}/g, (_whole, name: string) => String(values[name] ?? '')),
}));
// Docusaurus' own modules exist only where it bundles.
vi.mock('@docusaurus/theme-common', () => ({
  usePluralForm: () => ({
    selectMessage: (count: number, forms: string) => forms.split('|')[count === 1 ? 0 : 1] ?? '',
  }),
}));
const { Pythons } = await import('../../src/components/run-block/pythons.tsx');
const { Outcomes } = await import('../../src/components/run-block/outcomes.tsx');

const DIGEST = '0'.repeat(64);
const SHOWN: RecordedRun = {
  interpreter: 'cpython-3.14.2 pyodide-314.0.7 virtual',
  exit: 0,
  exception: null,
  elapsed: 0,
  verdict: null,
  events: [{ seq: 1, t: 0, kind: 'stdout', text: 'new\n', task: 0, co: null, line: 1 }],
  digest: DIGEST,
};
const OLD: Outcome = { exit: 0, exception: null, stdout: 'old\n', stderr: '' };
const witness = (interpreter: string, differs: Outcome | null = null): Witness => ({
  interpreter,
  runs: 1,
  differs,
  digest: DIGEST,
});

/** The lines of what a person reads, without its markup. */
function read(html: string): string[] {
  return html
    .replace(/<\/(?:span|dt|dd|p|summary|code)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const view = viewPythons(SHOWN, [
  witness('cpython-3.11.3 pyodide-0.25.1 virtual', OLD),
  witness('cpython-3.11.7 real', OLD),
  witness('cpython-3.12.1 pyodide-0.26.4 virtual', OLD),
  witness('cpython-3.12.7 pyodide-0.27.7 virtual'),
  witness('cpython-3.13.0 real'),
  witness('cpython-3.15.0rc1 pyodide-315.0.0-alpha.2 virtual'),
]);

test('the strip names the releases of a version that did not all do the same, and every release under it', () => {
  const lines = read(renderToStaticMarkup(createElement(Pythons, { pythons: view?.pythons ?? [] })));
  expect(lines).toEqual([
    'Run on Python',
    'Python',
    ...['3.10', '3.11', '3.12.1', '3.12.7', '3.13', '3.14', '3.15.0rc1'],
    '3.12.7, 3.13, 3.14, 3.15.0rc1: the same result; 3.11, 3.12.1: another result; 3.10: not run',
    ...['3.10', 'not run'],
    ...['3.11', 'CPython 3.11.3, virtual clock, 1 run', 'CPython 3.11.7, real time, 1 run', 'another result'],
    ...['3.12.1', 'CPython 3.12.1, virtual clock, 1 run', 'another result'],
    ...['3.12.7', 'CPython 3.12.7, virtual clock, 1 run', 'the same result'],
    ...['3.13', 'CPython 3.13.0, real time, 1 run', 'the same result'],
    ...['3.14', 'CPython 3.14.2, virtual clock, the run shown here'],
    '3.15.0rc1',
    'CPython 3.15.0rc1, virtual clock, 1 run',
    'a preview: this version is not released yet',
    'the same result',
  ]);
});

test('what came out is headed by the releases on which it was seen', () => {
  const html = renderToStaticMarkup(createElement(Outcomes, { outcomes: view?.outcomes ?? [], withoutFirst: false }));
  const lines = read(html).filter((line) => line.startsWith('Python'));
  expect(lines).toEqual(['Python 3.12.7, 3.13.0, 3.14.2, 3.15.0rc1', 'Python 3.11.3, 3.11.7, 3.12.1']);
});
