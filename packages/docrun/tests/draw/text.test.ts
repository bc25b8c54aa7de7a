import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Label } from '../../src/draw/text/label.ts';
import { widthOf } from '../../src/draw/text/text-width.ts';
import { makeAdvances, TABLE } from './font/make-advances.node.ts';

const font = { size: 10, weight: 400 } as const;
const bold = { size: 10, weight: 600 } as const;

describe('the width of a text', () => {
  test('the table says what the font files of the site say; else `npm run font-table` writes it anew', () => {
    expect(JSON.parse(readFileSync(TABLE, 'utf8'))).toEqual(JSON.parse(makeAdvances()));
  });

  test('is the sum of the widths of its characters, at its size and weight', () => {
    expect(widthOf('await', font)).toBeCloseTo(widthOf('a', font) * 2 + widthOf('wit', font));
    expect(widthOf('цикл', { ...font, size: 20 })).toBeCloseTo(2 * widthOf('цикл', font));
    expect(widthOf('main()', bold)).toBeGreaterThan(widthOf('main()', font));
  });

  test.each([
    ['語', 10],
    ['語言', 20],
    ['→', 10],
    ['🎉', 14],
    ['👩‍👩‍👧‍👦', 14],
    ['🇺🇦', 14],
    ['שָׁ', 10],
    ['\u200b\u202e', 0],
  ])('of %j, which the font does not have, is guessed generously', (text, width) => {
    expect(widthOf(text, font)).toBeCloseTo(width);
  });
});

describe('a label', () => {
  const linesAt = (text: string, letters: number): readonly string[] =>
    new Label([text], font).at(letters * widthOf('n', font)).lines;

  test.each([
    ['stays on one line that is wide enough', 'one two', 20, ['one two']],
    ['has even lines', 'nnn nnn nnn nnn', 12, ['nnn nnn', 'nnn nnn']],
    ['breaks at spaces before it breaks in code', 'nnn(nnn, nnn)', 10, ['nnn(nnn,', 'nnn)']],
    ['breaks after a bracket where it must', 'nnnnn(nnnnn)', 8, ['nnnnn(', 'nnnnn)']],
    ['keeps a name whole', 'nnn_nnn_nnn', 5, ['nnn_nnn_nnn']],
    [
      'rather breaks between arguments than inside of one',
      'nn nn(nn, nn), nn(nn, nn)',
      18,
      ['nn nn(nn, nn),', 'nn(nn, nn)'],
    ],
    ['loses spaces at the ends', '  nn   nn ', 9, ['nn nn']],
    ['is one line for nothing', '', 5, ['']],
  ])('%s', (_name, text, letters, lines) => {
    expect(linesAt(text, letters)).toEqual(lines);
  });

  test('begins a line with each paragraph', () => {
    expect(new Label(['one', 'two three'], font).at(500).lines).toEqual(['one', 'two three']);
  });

  test('is as wide as its widest line, and never wider than it may be', () => {
    const label = new Label(['await gather(order("soup", 2), order("tea", 1))', 'prints: all is served'], font);
    for (let width = label.least; width < 300; width += 7) {
      const { lines, width: own } = label.at(width);
      expect(own).toBeLessThanOrEqual(width + 0.1);
      expect(own).toBeCloseTo(Math.max(...lines.map((line) => widthOf(line, font))));
    }
  });

  test('costs less only at the widths that it names', () => {
    const label = new Label(['await gather(order("soup", 2), order("tea", 1))'], font);
    let cost = label.cost(label.least);
    for (const width of label.widths) {
      expect(label.cost(width - 0.1)).toBe(cost);
      cost = label.cost(width);
    }
    expect(cost).toBe(1);
  });

  test('of hundreds of words is broken too', () => {
    expect(new Label(['word '.repeat(300)], font).at(200).lines.length).toBeGreaterThan(10);
  });
});
