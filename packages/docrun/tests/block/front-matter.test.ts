import { describe, expect, it, test } from 'vitest';
import type { Page } from '../../src/block/page.ts';
import { parsePage } from '../../src/block/parse-page.ts';

function read(...lines: readonly string[]): Page {
  const place = { file: 'docs/page.md', path: 'page', locale: 'uk' } as const;
  return parsePage(['---', ...lines, '---', '', '# Page {#page}', ''].join('\n'), place);
}

test('reads what a page says of itself, with the place of its number', () => {
  const { front, faults } = read(
    'title: "API: names"',
    "description: It's here",
    'keywords: [wait_for, "one, two", 1.10]',
    'sidebar_position: 25',
    'slug: /elsewhere',
    'card:',
    '  code: wait_for',
    '  line: Waits.',
  );
  expect(faults).toEqual([]);
  expect(front).toEqual({
    title: 'API: names',
    description: "It's here",
    keywords: ['wait_for', 'one, two', '1.10'],
    position: { value: 25, at: { line: 5, column: 19 } },
    card: { name: 'wait_for', isCode: true, line: 'Waits.' },
    wantsDiagram: false,
  });
});

test('a name that is no code', () => {
  expect(read('card:', '  name: Generators', '  line: Stop and go on.').front.card).toEqual({
    name: 'Generators',
    isCode: false,
    line: 'Stop and go on.',
  });
});

test.each([[[]], [['# a comment']], [['~']]])('a page may say nothing: %j', (lines) => {
  expect(read(...lines)).toMatchObject({ front: { keywords: [], wantsDiagram: false }, faults: [] });
});

describe('what is wrong', () => {
  it.each([
    ['no YAML', ['title: API: names'], { kind: 'broken-front-matter', at: { line: 2, column: 8 } }],
    ['a field twice', ['title: One', 'title: Two'], { kind: 'broken-front-matter', at: { line: 3, column: 1 } }],
    ['no fields', ['- one'], { kind: 'bad-field', at: { line: 2, column: 1 }, field: '', wanted: 'fields' }],
    ['a number', ['title: 3.14'], { kind: 'bad-field', at: { line: 2, column: 8 }, field: 'title', wanted: 'text' }],
    ['an empty text', ['description: ""'], { kind: 'bad-field', at: { line: 2, column: 14 }, wanted: 'text' }],
    ['no list', ['keywords: one'], { kind: 'bad-field', at: { line: 2, column: 11 }, wanted: 'list' }],
    ['a list of lists', ['keywords: [one, [2]]'], { kind: 'bad-field', at: { line: 2, column: 11 }, wanted: 'list' }],
    ['no number', ['sidebar_position: first'], { kind: 'bad-field', at: { line: 2, column: 19 }, wanted: 'number' }],
    ['no card', ['card: wait_for'], { kind: 'bad-field', at: { line: 2, column: 7 }, wanted: 'card' }],
    [
      'an unknown field of a card',
      ['card:', '  name: One', '  line: Two.', '  text: Three.'],
      { kind: 'bad-card', at: { line: 5, column: 3 }, because: 'unknown', field: 'text' },
    ],
    [
      'a card without a name',
      ['card:', '  line: Two.'],
      { kind: 'bad-card', at: { line: 3, column: 3 }, because: 'no-name' },
    ],
    [
      'a card with two names',
      ['card: { name: One, code: one, line: Two. }'],
      { kind: 'bad-card', at: { line: 2, column: 7 }, because: 'two-names' },
    ],
    ['a card without a line', ['card:', '  code: one'], { kind: 'bad-card', because: 'no-line' }],
    [
      'a line of a card that is no text',
      ['card:', '  code: one', '  line: [two]'],
      { kind: 'bad-field', at: { line: 4, column: 9 }, field: 'card.line', wanted: 'text' },
    ],
  ])('%s', (_, lines, fault) => {
    const { faults, front } = read(...lines);
    expect(faults).toEqual([expect.objectContaining(fault)]);
    expect(front.card ?? null).toBeNull();
  });

  it('leaves the other fields readable', () => {
    expect(read('title: One', 'keywords: 2', 'description: Three').front).toMatchObject({
      title: 'One',
      description: 'Three',
      keywords: [],
    });
  });
});
