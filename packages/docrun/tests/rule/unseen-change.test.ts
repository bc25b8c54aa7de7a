import { describe, expect, test } from 'vitest';
import { parsePage } from '../../src/block/parse-page.ts';
import { hasChange } from '../../src/interpreter/release.ts';
import type { Outcome, RecordedRun, Witness } from '../../src/recording/schema.ts';
import { unseenChange } from '../../src/rule/unseen-change.ts';
import { viewPage } from '../../src/view/page-view.ts';
import type { ProjectView } from '../../src/view/project-view.ts';
import { FIXTURE_RUNNER } from '../support/fake-runner.ts';

const PLACE = { file: 'docs/page.md', path: 'page', locale: 'uk' } as const;
const SURROUNDINGS = { runner: FIXTURE_RUNNER, packages: new Map<string, string>() };
const NEW: RecordedRun = {
  interpreter: 'cpython-3.14.2 pyodide-314.0.7 virtual',
  exit: 0,
  exception: null,
  elapsed: 0,
  verdict: null,
  events: [{ seq: 1, t: 0, kind: 'stdout', text: 'new\n', task: 0, co: null, line: 1 }],
  digest: '',
};
const EMPTY: ProjectView = {
  locales: ['uk'],
  sets: [],
  pages: [],
  leftOver: [],
  diagrams: [],
  everyPath: null,
  demands: { off: new Set(), headingIds: true, wordless: new Set() },
  chapters: { areWanted: false, folders: [] },
};
const outcome = (stdout: string, stderr = ''): Outcome => ({ exit: 0, exception: null, stdout, stderr });
/** A run as the first one. */
const same = (release: string): Witness => ({
  interpreter: `cpython-${release} real`,
  runs: 1,
  differs: null,
  digest: '',
});
const other = (release: string, differs = outcome('old\n')): Witness => ({ ...same(release), differs });

/** What is said of a change that a block shows, which was run on these releases. */
function check(releases: string, witnesses: readonly Witness[]): string[] {
  const source = `\`\`\`python id="a"\nx\n\`\`\`\n\n::changed{in="${releases}" issue="gh-112182" run="a"}\n`;
  const page = viewPage(parsePage(source, PLACE), { kind: 'absent', file: '' }, SURROUNDINGS);
  const blocks = page.blocks.map((view) => ({ ...view, state: 'current' as const, runs: [NEW], witnesses }));
  return [...unseenChange.check({ ...EMPTY, pages: [{ ...page, blocks }] })].map(({ key }) => key ?? '');
}

test('the translations of a page have the same changes', () => {
  const pageIn = (locale: 'uk' | 'ru', text: string) =>
    viewPage(parsePage(text, { ...PLACE, file: `${locale}.md`, locale }), { kind: 'absent', file: '' }, SURROUNDINGS);
  const first = '::changed{in="3.12.6" issue="gh-1" unseen="так"}\n';
  const second = '\n::changed{in="3.12.7" issue="gh-2" unseen="так"}\n';
  const compare = (translation: string) => [
    ...unseenChange.check({
      ...EMPTY,
      locales: ['uk', 'ru'],
      pages: [pageIn('uk', first + second), pageIn('ru', translation)],
    }),
  ];
  expect(compare(first.replace('так', 'нет') + second)).toEqual([]);
  expect(compare(first)).toMatchObject([
    { file: 'ru.md', line: 1, key: 'unseen-change.drift', values: { file: 'uk.md', line: 3 } },
  ]);
  expect(compare(first + second.replace('3.12.7', '3.12.8'))).toMatchObject([{ file: 'ru.md', line: 3 }]);
});

describe('a change', () => {
  test.each<[string, string, readonly Witness[], string[]]>([
    ['that came in a patch between two runs', '3.12.6', [other('3.12.1'), same('3.12.7')], []],
    [
      'that came in a patch, and was run on the next minor version only',
      '3.12.3',
      [other('3.12.1'), same('3.13.0')],
      [],
    ],
    ['with runs that all did the same', '3.12.6', [same('3.12.1'), same('3.12.7')], ['unseen-change']],
    ['that came earlier than it says', '3.13.1', [other('3.12.1'), same('3.12.7')], ['unseen-change']],
    ['that came later than it says', '3.12.0', [other('3.11.7'), other('3.12.1')], ['unseen-change']],
    ['without a run before it', '3.12.6', [same('3.12.7')], ['unseen-change.no-before']],
    ['without a run since', '3.15.0', [other('3.12.1')], ['unseen-change.no-since']],
    [
      'of a minor version, with one release of the version before',
      '3.13.0',
      [other('3.12.1'), same('3.13.0')],
      ['unseen-change.gap'],
    ],
    ['of a minor version, with two of it', '3.13.0', [other('3.12.1'), other('3.12.7'), same('3.13.0')], []],
    ['that was ported to an older version', '3.11.9 3.12.3', [other('3.11.7'), other('3.12.1'), same('3.12.7')], []],
  ])('%s', (_, releases, witnesses, expected) => {
    expect(check(releases, witnesses)).toEqual(expected);
  });

  test('is not seen in the words of tracebacks alone', () => {
    const before = other(
      '3.12.1',
      outcome('old\n', 'Traceback (most recent call last):\n  File "a.py", line 1\nKeyError\n'),
    );
    const since = other(
      '3.12.7',
      outcome('old\n', 'Traceback (most recent call last):\n  File "a.py", line 9\nKeyError\n'),
    );
    expect(check('3.12.6', [before, since])).toEqual(['unseen-change']);
    const warned = other('3.12.7', outcome('old\n', 'DeprecationWarning: no\n'));
    expect(check('3.12.6', [before, warned])).toEqual([]);
  });
});

test.each([
  ['3.12.5', ['3.12.6'], false],
  ['3.12.6', ['3.12.6'], true],
  ['3.13.0', ['3.12.6'], true],
  ['3.11.13', ['3.12.6'], false],
  ['3.11.8', ['3.11.9', '3.12.3'], false],
  ['3.11.9', ['3.12.3', '3.11.9'], true],
  ['3.12.2', ['3.11.9', '3.12.3'], false],
  ['3.15.0rc1', ['3.15.0'], false],
])('%s has what came in %j: %s', (release, brought, has) => {
  expect(hasChange(release, brought)).toBe(has);
});
