import { expect, it } from 'vitest';
import { maskPython } from '../../src/block/python.ts';
import { haveSameLines } from '../../src/block/same-lines.ts';

const texts = (code: string) => maskPython(code).map(({ text }) => text);

it.each([
  ['x = 1\nprint("так")  # раз\n', "x = 1\nprint('yes')  # one\n"],
  ['print(f"минуло {t:.1f} с {{x}}")', 'print(f"{t:.1f} s passed")'],
  ['f("a", b"c", r\'d\')', 'f("e", b"g", r"h")'],
  ['# так', '# yes'],
  ['x = "# no"', 'x = "#"'],
  ['x = ""', 'x = "a\\"b"'],
])('tells that %j is %j', (one, other) => {
  expect(haveSameLines(one, other)).toBe(true);
  expect(texts(one)).toEqual(texts(other));
});

it.each([
  ['x = "a"', 'y = "a"'],
  ['x = "a"', 'x = b"a"'],
  ['x = "a"', 'x = f"a"'],
  ['f"{a}"', 'f"{b}"'],
  ['f"{a} {b}"', 'f"{b} {a}"'],
  ['f"{a}"', 'f"{{a}}"'],
  ['if x:\n    a("b")', 'if x:\na("c")'],
  ['x = "a" + y', 'x = "a" # + y'],
  ['f("a", "b")', 'f("a, b")'],
  ['x = "a\\', 'x = "b\\'],
])('does not take %j for %j', (one, other) => {
  expect(haveSameLines(one, other)).toBe(false);
});

it('never says so where the grammar would not', () => {
  const pieces = [
    '"',
    "'",
    '#',
    'f',
    'b',
    '{',
    '}',
    '\\',
    '\n',
    'x',
    ' ',
    '(',
    ')',
    '=',
    '"a"',
    "'b'",
    'f"{x}"',
    'print',
    '"""',
  ];
  let seed = 1;
  const pick = (): string => {
    seed = (seed * 48271) % 2147483647;
    return pieces[seed % pieces.length] ?? '';
  };
  let same = 0;
  for (let round = 0; round < 20_000; round++) {
    const code = Array.from({ length: 6 }, pick);
    const other = code.map((piece) => {
      const next = pick();
      return seed % 3 === 0 ? next : piece;
    });
    const [one, two] = [code.join(''), other.join('')];
    if (one === two || !haveSameLines(one, two)) continue;
    // How the grammar goes on after a syntax error depends on comments too.
    if (texts(one).some((text) => text === '' || text.startsWith('⚠'))) continue;
    same++;
    expect({ one, two, texts: texts(one) }).toEqual({ one, two, texts: texts(two) });
  }
  expect(same).toBeGreaterThan(50);
});
