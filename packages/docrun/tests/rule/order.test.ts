import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/block/parse-page.ts';
import { RULES } from '../../src/check/rules.ts';
import { viewTargets } from '../../src/notes/view.ts';
import type { RecordedRun, Witness } from '../../src/recording/schema.ts';
import type { TraceEvent } from '../../src/trace/event.ts';
import { viewPage } from '../../src/view/page-view.ts';
import type { ProjectView } from '../../src/view/project-view.ts';
import { FIXTURE_RUNNER } from '../support/fake-runner.ts';

const PLACE = { file: 'docs/page.md', path: 'page', locale: 'uk' } as const;
const SURROUNDINGS = { runner: FIXTURE_RUNNER, packages: new Map<string, string>() };

/** A run that printed texts, each on the line of its place. */
function run(...texts: readonly string[]): RecordedRun {
  const events = texts.map(
    (text, index) => ({ seq: index + 1, t: 0, kind: 'stdout', text, task: 0, co: null, line: index + 1 }) as TraceEvent,
  );
  return { interpreter: 'fixture', exit: 0, exception: null, elapsed: 0, verdict: null, events, digest: '' };
}

function witness(stdout: string | null): Witness {
  const differs = stdout === null ? null : { exit: 0, exception: null, stdout, stderr: '' };
  return { interpreter: 'fixture', runs: 3, differs, digest: '' };
}

/** The ids of the rules that find something on a page of one block with these runs and witnesses. */
function check(source: string, runs: readonly RecordedRun[], witnesses: readonly Witness[] = []): string[] {
  const page = viewPage(parsePage(source, PLACE), { kind: 'absent', file: '' }, SURROUNDINGS);
  const blocks = page.blocks.map((view) => ({ ...view, state: 'current' as const, runs, witnesses }));
  const project: ProjectView = {
    locales: ['uk'],
    sets: [],
    pages: [{ ...page, blocks }],
    leftOver: [],
    demands: { off: new Set(), headingIds: true, diagrams: [], wordless: new Set() },
    notes: viewTargets(null, new Set()),
    chapters: { areWanted: false, folders: [] },
  };
  return RULES.filter((rule) => [...rule.check(project)].length > 0).map(({ id }) => id);
}

const STATED = '```python runtime="native" order="any"\nx\n```\n\n```text output\na\nb\n```\n';
const SESSION = '```console order="any"\n$ x\na\nb\n```\n';
const VALUES = '```python runtime="native" order="any"\nx  #> a | b\n```\n';

describe.each([
  ['an output', STATED],
  ['a session', SESSION],
  ['a value', VALUES],
])('order="any" of %s', (_, source) => {
  it('is needless where every run printed the stated order', () => {
    expect(check(source, [run('a\nb\n')])).toEqual(['needless-tolerance']);
  });

  it('is needed where one run printed another order', () => {
    expect(check(source, [run('a\nb\n'), run('b\na\n')])).toEqual([]);
  });

  it('does not allow other lines, in whichever run they are', () => {
    const mismatch = source === VALUES ? 'inline-output-mismatch' : 'output-mismatch';
    expect(check(source, [run('b\na\n'), run('a\nc\n')])).toEqual([mismatch]);
  });
});

describe.each([
  ['an output', STATED],
  ['a session', SESSION],
])('order="any" of %s', (_, source) => {
  it.each([
    ['needless where witnesses did the same', [witness(null)], ['needless-tolerance']],
    ['needed where a witness saw another order', [witness(null), witness('b\na\n')], []],
    ['needless where a witness printed other lines', [witness('a\nc\n')], ['needless-tolerance']],
  ])('is %s', (__, witnesses, rules) => {
    expect(check(source, [run('a\nb\n')], witnesses)).toEqual(rules);
  });
});

it('misses an output that only one run has', () => {
  const source = '```python runtime="native"\nx\n```\n';
  expect(check(source, [run(), run('a\n')])).toEqual(['missing-output']);
});

it('finds what was printed under no command', () => {
  expect(check('```console\n$ x\na\n```\n', [run('a\n', 'b\n')])).toEqual(['missing-output']);
});
