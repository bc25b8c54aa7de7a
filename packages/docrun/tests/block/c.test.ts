import { describe, expect, it } from 'vitest';
import { maskC } from '../../src/block/c.ts';

const texts = (code: string) => maskC(code).map(({ text }) => text);

describe('maskC', () => {
  it.each([
    ['strings', 'puts("так");', 'puts("yes");'],
    ['words of formats', 'printf("%d байт\\n", n);', 'printf("read %d bytes\\n", n);'],
    ['strings side by side', 'puts("a" "b");', 'puts("c");'],
    ['comments', 'x = 1; // один "\ny = 2; /* два\n */', 'x = 1;\ny = 2;'],
    ['comments that a backslash carries on', 'x; // a \\\nb\ny;', 'x;\ny;'],
    ['white space', 'if (x)\n{\n  y;\n}', 'if (x) { y; }'],
    ['escaped quotes', 'puts("a\\"b");', 'puts("c");'],
    ['per cent signs', 'printf("100%% так");', 'printf("yes");'],
  ])('is the same for other %s', (_, one, other) => {
    expect(texts(one)).toEqual(texts(other));
  });

  it.each([
    ['names', 'int x;', 'int y;'],
    ['numbers', 'x = 1;', 'x = 10;'],
    ['characters', "x = 'a';", "x = 'b';"],
    ['conversions', 'printf("%d", n);', 'printf("%zd", n);'],
    ['header files', '#include "a.h"\n', '#include "b.h"\n'],
    ['ends of directives', '#define A 1\nx;', '#define A 1 x;'],
    ['operators', 'a - -b;', 'a--b;'],
    ['prefixes', 'puts("a");', 'puts(L"a");'],
  ])('differs for other %s', (_, one, other) => {
    expect(texts(one)).not.toEqual(texts(other));
  });

  it('says where a token begins', () => {
    const code = '/* so */ int main(void) { return 0; }\n';
    for (const { text, from } of maskC(code)) expect(code.slice(from, from + text.length)).toBe(text);
  });
});
