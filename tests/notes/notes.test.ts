import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkProject, createSay, openProject, readTextIfThere, TOOL_LANGUAGES } from 'docrun';
import { describe, expect, it } from 'vitest';
import { readExplanation } from '../../packages/docrun/src/explain/read-explanation.node.ts';
import { FIXTURE_RUNNER } from '../../packages/docrun/tests/support/fake-runner.ts';
import { countNotes } from '../../src/notes/count.ts';
import { readNotesMap } from '../../src/notes/notes-map.ts';
import notes from '../../src/notes/rules.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FIXTURES = fileURLToPath(new URL('./fixtures/', import.meta.url));
const RULES = [join(ROOT, 'src/notes/rules.ts')];

function check(root: string, chosen: ReadonlySet<string> | null = null, language: 'uk' | 'ru' | 'en' = 'en') {
  return checkProject(openProject(root, { runner: FIXTURE_RUNNER, rules: RULES }), chosen, createSay(language));
}

it('holds everything that the five notes hold', () => {
  const map = readNotesMap((file) => readTextIfThere(join(ROOT, file)));
  expect(map && countNotes(map, new Set()).kinds).toMatchObject({
    heading: { things: 74 },
    item: { things: 77 },
    block: { things: 57 },
    image: { things: 33 },
    error: { things: 88 },
  });
});

it('is nothing in a project that merges no notes', () => {
  expect(readNotesMap(() => null)).toBeNull();
  expect(notes.summarize?.(null, [])).toBeNull();
});

it('does not count what has only a target that is not there', () => {
  const target = { kind: 'error', id: 'E01', page: 'page', heading: 'one' } as const;
  const inventory = [{ kind: 'error', id: 'E01', what: 'x', line: 1 }] as const;
  const targets = [
    { ...target, line: 1 },
    { ...target, heading: 'two', line: 2 },
  ];
  expect(countNotes({ notes: inventory, targets, bad: [] }, new Set([1])).mapped).toBe(1);
  expect(countNotes({ notes: inventory, targets, bad: [] }, new Set([1, 2])).mapped).toBe(0);
});

it.each(Object.keys(notes.messages.en))('says "%s" with the same values in every language', (key) => {
  const namesIn = (text = '') => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
  const { uk, ru, en } = notes.messages;
  expect([namesIn(uk[key]), namesIn(ru[key])]).toEqual([namesIn(en[key]), namesIn(en[key])]);
});

describe.each(notes.rules.map(({ id }) => id))('%s', (id) => {
  it.each(TOOL_LANGUAGES)('is explained in %s', (locale) => {
    const explanation = notes.docs && readExplanation(notes.docs, id, locale);
    expect(explanation?.text).toMatch(new RegExp(`^# ${id}\n`));
    expect(explanation?.summary).toMatch(/^\S.*\.$/);
  });

  it.each(['bad', 'good'])('finds in %s what its problems.json says', async (name) => {
    const root = join(FIXTURES, id, name);
    const stated = JSON.parse(readFileSync(join(root, 'problems.json'), 'utf8'));
    const { problems } = await check(root);
    expect(problems.map(({ file, line, column, rule }) => ({ file, line, column, rule }))).toEqual(stated);
    expect(problems.map(({ rule }) => rule).includes(id)).toBe(name === 'bad');
  });

  it('says it in every language', async () => {
    const inWords = async (language: 'uk' | 'ru' | 'en') =>
      (await check(join(FIXTURES, id, 'bad'), null, language)).problems.map(({ message }) => message);
    const [uk, ru, en] = [await inWords('uk'), await inWords('ru'), await inWords('en')];
    expect(new Set([...uk, ...ru, ...en]).size).toBe(new Set(en).size * 3);
  });
});

describe('a check', () => {
  const root = join(FIXTURES, 'lost-target/bad');

  it('says how much is mapped', async () => {
    const { summary } = await check(root);
    expect(summary.extensions).toMatchObject([
      {
        name: 'notes',
        line: 'the notes: 1 of 2 mapped (heading 0/1, item 0/0, block 0/0, image 0/0, error 1/1)',
        counts: { things: 2, mapped: 1 },
      },
    ]);
  });

  it('of some pages looks at the targets on them only, and counts nothing', async () => {
    const { problems, summary } = await check(root, new Set(['page']));
    expect(problems.map(({ line }) => line)).toEqual([1, 3]);
    expect(summary.extensions).toBeUndefined();
  });
});
