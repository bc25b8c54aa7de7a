import { describe, expect, it } from 'vitest';
import { linesWithCode, maskPython } from '../../src/block/python.ts';

const texts = (code: string) => maskPython(code).map(({ text }) => text);

describe('maskPython', () => {
  it.each([
    ['strings', 'print("так")', "print('yes')"],
    ['comments', 'x = 1  # один', 'x = 1'],
    ['comment lines', '# a\n# b\nx = 1', '# один\nx = 1'],
    ['docstrings', 'def f():\n    """Так."""\n', 'def f():\n    """Yes,\n    longer."""\n'],
    ['the words of f-strings', 'print(f"минуло {t:.1f} с")', 'print(f"{t:.1f} s passed")'],
    ['strings side by side', 'x = ("a" "b")', 'x = ("c")'],
  ])('is the same for other %s', (_, one, other) => {
    expect(texts(one)).toEqual(texts(other));
  });

  it.each([
    ['names', 'x = 1', 'y = 1'],
    ['numbers', 'sleep(1)', 'sleep(2)'],
    ['indentation', 'if x:\n    a()\n    b()\n', 'if x:\n    a()\nb()\n'],
    ['fields of f-strings', 'f"{a}"', 'f"{b}"'],
    ['an f-string for a string', 'f"{a}"', '"{a}"'],
    ['formats', 'f"{a:.1f}"', 'f"{a:.2f}"'],
    ['conversions', 'f"{a!r}"', 'f"{a!s}"'],
    ['bytes for a string', 'b"a"', '"a"'],
    ['keyword arguments', 'f(a=1)', 'f(b=1)'],
    ['one statement more', 'x = 1', 'x = 1\ny = 1'],
    ['await', 'await f()', 'f()'],
  ])('differs for other %s', (_, one, other) => {
    expect(texts(one)).not.toEqual(texts(other));
  });
});

it('counts the lines on which code begins', () => {
  expect(linesWithCode('# a\n\nx = """\nb\n"""\n\ny = f(\n    1,\n)\n')).toEqual([3, 7, 8, 9]);
});
