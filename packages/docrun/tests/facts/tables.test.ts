import { describe, expect, it, test } from 'vitest';
import { compareFacts, NOT_IN_WEBASSEMBLY } from '../../src/facts/compare.ts';
import { coverApi } from '../../src/facts/coverage.ts';
import { historyOf } from '../../src/facts/history.ts';
import { factsOf, mergeFacts, replaces } from '../../src/facts/merge.ts';
import { parseFacts } from '../../src/facts/parse.ts';
import { planFacts } from '../../src/facts/plan.ts';
import type { VersionFacts } from '../../src/facts/schema.ts';
import { stringifyFacts } from '../../src/facts/stringify.ts';
import { minorOf } from '../../src/interpreter/minor.ts';
import { factsFrom, name, warning } from './make-facts.ts';

describe('mergeFacts', () => {
  const old = factsFrom('3.10.13', { 'asyncio.run': name('(main)'), 'asyncio.coroutine': name('(func)') });
  const middle = factsFrom('3.11.7', {
    'asyncio.run': name('(main)'),
    'asyncio.TaskGroup': name('()', { listed: false }),
  });
  const newest = factsFrom(
    '3.12.1',
    { 'asyncio.run': name('(main, *, loop_factory=None)'), 'asyncio.TaskGroup': name('()') },
    [warning('asyncio.run', 'asyncio.run()')],
  );
  const merged = mergeFacts(null, [newest, old, middle]);

  it('keeps only what changes', () => {
    expect(merged.names).toEqual({
      'asyncio.TaskGroup': {
        in: ['3.11', '3.12'],
        forms: [{ from: '3.11', kind: 'function', signature: '()', doc: true }],
        unlisted: ['3.11'],
      },
      'asyncio.coroutine': {
        in: ['3.10'],
        forms: [{ from: '3.10', kind: 'function', signature: '(func)', doc: true }],
      },
      'asyncio.run': {
        in: ['3.10', '3.11', '3.12'],
        forms: [
          { from: '3.10', kind: 'function', signature: '(main)', doc: true },
          { from: '3.12', kind: 'function', signature: '(main, *, loop_factory=None)', doc: true },
        ],
        deprecations: [
          { in: ['3.12'], how: 'asyncio.run()', where: null, category: 'DeprecationWarning', message: 'old' },
        ],
      },
    });
    expect(Object.keys(merged.recordedOn)).toEqual(['3.10', '3.11', '3.12']);
  });

  it.each([old, middle, newest])('gives back what was put in: $python', (facts) => {
    expect(factsOf(merged, minorOf(facts.python))).toEqual(facts);
  });

  it('knows nothing of a version that is not recorded', () => {
    expect(factsOf(merged, '3.13')).toBeNull();
  });

  it('leaves versions that are not asked as they are, and drops what the asked one no longer says', () => {
    const again = mergeFacts(merged, [factsFrom('3.11.8', { 'asyncio.run': name('(main)') })]);
    expect(factsOf(again, '3.10')).toEqual(old);
    expect(factsOf(again, '3.12')).toEqual(newest);
    expect(again.names['asyncio.TaskGroup']?.in).toEqual(['3.12']);
    expect(again.recordedOn['3.11']).toEqual({ python: '3.11.8', platform: 'linux' });
  });

  it('does not depend on the order in which versions are asked', () => {
    const other = [middle, old, newest].reduce((facts, one) => mergeFacts(facts, [one]), mergeFacts(null, []));
    expect(stringifyFacts(other)).toBe(stringifyFacts(merged));
  });

  it('is the same after it was written and read', () => {
    const text = stringifyFacts(merged);
    expect(parseFacts(text)).toEqual({ ok: true, facts: merged });
    expect(text).not.toContain('\r');
    expect(text.endsWith('}\n')).toBe(true);
  });
});

describe('replaces', () => {
  const [native, older, embedded] = [
    { python: '3.14.7', platform: 'linux' },
    { python: '3.14.2', platform: 'darwin' },
    { python: '3.14.9', platform: 'emscripten' },
  ];
  test.each([
    ['nothing', native, undefined, true],
    ['the same release', native, native, true],
    ['an older release', native, older, true],
    ['a newer release', older, native, false],
    ['a native one, by the embedded one', embedded, native, false],
    ['the embedded one, by an older native one', older, embedded, true],
    ['the embedded one', embedded, embedded, true],
  ])('%s', (_what, now, recorded, taken) => {
    expect(replaces(now, recorded)).toBe(taken);
  });
});

describe('compareFacts', () => {
  const base = { 'asyncio.run': name('(main)'), 'asyncio.sleep': name('(delay)') };
  const [unix = ''] = NOT_IN_WEBASSEMBLY;
  const cases: readonly (readonly [string, VersionFacts, VersionFacts, readonly (readonly (string | null)[])[]])[] = [
    ['the same', factsFrom('3.12.1', base), factsFrom('3.12.1', base), []],
    [
      'another signature',
      factsFrom('3.12.1', base),
      factsFrom('3.12.1', { ...base, 'asyncio.run': name('()') }),
      [['asyncio.run', 'function (main)', 'function ()']],
    ],
    [
      'a name that is gone',
      factsFrom('3.12.1', base),
      factsFrom('3.12.1', { 'asyncio.run': name('(main)') }),
      [['asyncio.sleep', 'function (delay)', null]],
    ],
    [
      'a docstring and a place in __all__ that are gone',
      factsFrom('3.12.1', base),
      factsFrom('3.12.1', { ...base, 'asyncio.run': name('(main)', { doc: false, listed: false }) }),
      [['asyncio.run', 'function (main)', 'function (main), no docstring, not in __all__']],
    ],
    [
      'a warning',
      factsFrom('3.12.1', base),
      factsFrom('3.12.1', base, [warning('asyncio.run', 'asyncio.run()')]),
      [['asyncio.run', null, 'asyncio.run(): DeprecationWarning: old']],
    ],
    [
      'a docstring and a warning of another release',
      factsFrom('3.12.1', base),
      factsFrom('3.12.2', { ...base, 'asyncio.run': name('(main)', { doc: false }) }, [warning('asyncio.run', 'x')]),
      [],
    ],
    [
      'a name that a newer release has',
      factsFrom('3.12.1', { 'asyncio.run': name('(main)') }),
      factsFrom('3.12.2', base),
      [],
    ],
    [
      'a name that a newer release has not',
      factsFrom('3.12.1', base),
      factsFrom('3.12.2', { 'asyncio.run': name('(main)') }),
      [['asyncio.sleep', 'function (delay)', null]],
    ],
    [
      'a signature of another release',
      factsFrom('3.12.1', base),
      factsFrom('3.12.2', { ...base, 'asyncio.run': name('()') }),
      [['asyncio.run', 'function (main)', 'function ()']],
    ],
    [
      'what WebAssembly has none of',
      factsFrom('3.14.2', { ...base, [unix]: name('()') }),
      factsFrom('3.14.2', base, [], 'emscripten'),
      [],
    ],
    [
      'something else that the embedded interpreter lacks',
      factsFrom('3.14.2', base),
      factsFrom('3.14.2', { 'asyncio.run': name('(main)') }, [], 'emscripten'),
      [['asyncio.sleep', 'function (delay)', null]],
    ],
  ];
  it.each(cases)('%s', (_what, recorded, now, differences) => {
    expect(compareFacts(recorded, now).map((one) => [one.name, one.recorded, one.now])).toEqual(differences);
  });
});

describe('planFacts', () => {
  const native = factsFrom('3.14.7', { 'asyncio.run': name('(main)') });
  const embedded = factsFrom('3.14.2', { 'asyncio.run': name('(other)') }, [], 'emscripten');
  const old = factsFrom('3.10.13', { 'asyncio.run': name('(main)') });

  it('takes the native interpreter, and holds the embedded one against it', () => {
    const plan = planFacts(null, [embedded, native], 'now');
    expect(plan.facts.recordedOn).toEqual({ '3.14': { python: '3.14.7', platform: 'linux' } });
    expect(plan.compared).toEqual([{ python: '3.14.2', platform: 'emscripten' }]);
    expect(plan.differences).toHaveLength(1);
  });

  it('leaves what is recorded natively where only the embedded interpreter is there', () => {
    const recorded = mergeFacts(null, [old, native]);
    const plan = planFacts(recorded, [embedded], 'now');
    expect(plan.facts).toEqual(recorded);
    expect(plan.taken).toEqual([]);
    expect(plan.kept).toEqual(['3.10']);
    expect(plan.differences).toHaveLength(1);
  });

  it('finds what a check finds: everything is held against what is recorded', () => {
    const changed = factsFrom('3.10.13', { 'asyncio.run': name('()') });
    const plan = planFacts(mergeFacts(null, [old]), [changed, native], 'recorded');
    expect(plan.differences).toMatchObject([{ name: 'asyncio.run', source: { python: '3.10.13' } }]);
    expect(plan.unrecorded).toEqual([{ python: '3.14.7', platform: 'linux' }]);
  });
});

describe('historyOf', () => {
  const recorded = mergeFacts(null, [
    factsFrom('3.10.1', { old: name('()'), changed: name('(a)'), doc: name('()'), gone: name('()') }, [
      warning('old', 'old()'),
    ]),
    factsFrom('3.11.1', { old: name('()'), changed: name('(a)'), doc: name('()', { doc: false }), added: name('()') }, [
      warning('old', 'old()'),
      warning('changed', 'changed(1)', { where: 'no-loop' }),
    ]),
    factsFrom('3.12.1', { old: name('()'), changed: name('(b)'), doc: name('()'), added: name('()') }, [
      { ...warning('changed', 'changed(1)', { where: 'no-loop' }), category: 'TypeError', message: 'no' },
    ]),
    // 3.13 is not recorded.
    factsFrom('3.14.1', { old: name('()'), changed: name('(b)'), later: name('()') }, [warning('later', 'later()')]),
  ]);

  test.each([
    ['old', null, null],
    ['gone', null, '3.11'],
    ['added', '3.11', null],
    // It may have been added in 3.13.
    ['later', null, null],
    // It may have been removed in 3.13.
    ['doc', null, null],
  ])('%s: added in %s, removed in %s', (of, added, removed) => {
    expect(historyOf(recorded, of)).toMatchObject({ added, removed });
  });

  it('gives the forms, newest first, and no new one for a docstring', () => {
    expect(historyOf(recorded, 'changed')?.forms).toEqual([
      { versions: ['3.12', '3.14'], kind: 'function', signature: '(b)' },
      { versions: ['3.10', '3.11'], kind: 'function', signature: '(a)' },
    ]);
    expect(historyOf(recorded, 'doc')?.forms).toHaveLength(1);
  });

  it('says since when a use warns, where that can be known', () => {
    expect(historyOf(recorded, 'changed')?.deprecated).toEqual([
      {
        how: 'changed(1)',
        where: 'no-loop',
        since: '3.11',
        results: [
          { versions: ['3.11'], category: 'DeprecationWarning', message: 'old' },
          { versions: ['3.12'], category: 'TypeError', message: 'no' },
        ],
      },
    ]);
    expect(historyOf(recorded, 'old')?.deprecated).toMatchObject([{ since: null }]);
    expect(historyOf(recorded, 'later')?.deprecated).toMatchObject([{ since: null }]);
  });

  it.each(['nothing', 'toString'])('knows nothing of %s', (of) => {
    expect(historyOf(recorded, of)).toBeNull();
  });
});

describe('coverApi', () => {
  const facts = mergeFacts(null, [
    factsFrom('3.13.1', { 'asyncio.gone': name('()'), 'asyncio.run': name('()') }),
    factsFrom('3.14.1', {
      'asyncio.run': name('()'),
      'asyncio.sleep': name('()'),
      'asyncio.Task.cancel': name('()'),
      'asyncio.Policy': name('()', { listed: false }),
    }),
  ]);

  it('counts the names of __all__ on the newest version', () => {
    const shown = new Set(['asyncio.run', 'asyncio.gone', 'asyncio.Task.cancel']);
    expect(coverApi(facts, shown)).toEqual({ names: 2, documented: 1, missing: ['asyncio.sleep'] });
  });
});

describe('parseFacts', () => {
  const text = stringifyFacts(mergeFacts(null, [factsFrom('3.10.1', { 'asyncio.run': name('()') })]));
  test.each([
    ['no JSON', '{"schema": 1,', 1, 'facts.broken-json'],
    ['another version', text.replace('"schema": 1', '"schema": 7'), 2, 'broken-recording.version'],
    ['the first form of all', '{"python": "3.14.2", "names": {}}', 1, 'broken-recording.form'],
    ['an unknown field', text.replace('"doc"', '"dok"'), 7, 'broken-recording.form'],
    ['an unknown kind', text.replace('"function"', '"thing"'), 7, 'broken-recording.form'],
    ['a release of another version', text.replace('3.10.1', '3.11.1'), 4, 'broken-recording.form'],
    [
      'a version of which nothing is recorded',
      text.replace('["3.10"]', '["3.10", "3.11"]'),
      7,
      'broken-recording.form',
    ],
    ['a first version without a form', text.replace('"from": "3.10"', '"from": "3.09"'), 7, 'broken-recording.form'],
  ])('%s', (_what, broken, line, key) => {
    expect(parseFacts(broken)).toMatchObject({ ok: false, at: { line }, message: { key } });
  });
});
