import { describe, expect, it } from 'vitest';
import { findValues } from '../../src/block/values.ts';

const find = (code: string) => findValues(code, (line, column) => ({ line, column }));

describe('findValues', () => {
  it.each([
    ['at the end of a line', 'print(5)  #> 5\n', [[1, '5', 1, 11]], 'print(5)\n'],
    ['without a space', 'print(5)#>5\n', [[1, '5', 1, 9]], 'print(5)\n'],
    ['beside Cyrillic text', 'print("так")  #> так | ні\n', [[1, 'так | ні', 1, 15]], 'print("так")\n'],
    ['after a call over several lines', 'print(\n    5,\n)  #> 5\n', [[1, '5', 3, 4]], 'print(\n    5,\n)\n'],
    ['inside a body', 'for i in x:\n    print(i)  #> 0 | 1\n', [[2, '0 | 1', 2, 15]], 'for i in x:\n    print(i)\n'],
    ['not in a string', 's = "#> 5"\nt = """\n#> 6\n"""\n', [], 's = "#> 5"\nt = """\n#> 6\n"""\n'],
    ['not in an f-string', 'print(f"{x} #> 5")\n', [], 'print(f"{x} #> 5")\n'],
    ['not in another comment', 'x = 1  # see #> 5\n', [], 'x = 1  # see #> 5\n'],
    [
      'twice',
      'print(1)  #> 1\nprint(2)  #> 2\n',
      [
        [1, '1', 1, 11],
        [2, '2', 2, 11],
      ],
      'print(1)\nprint(2)\n',
    ],
  ] as const)('finds what is stated %s', (_, code, values, runnable) => {
    const found = find(code);
    expect(found.values.map(({ codeLine, text, at }) => [codeLine, text, at.line, at.column])).toEqual(values);
    expect(found.runnable).toBe(runnable);
    expect(found.faults).toEqual([]);
  });

  it('says that a line without code prints nothing', () => {
    expect(find('  #> 5\nx = 1\n')).toMatchObject({
      values: [],
      faults: [{ kind: 'value-without-code', at: { line: 1, column: 3 } }],
    });
  });
});
