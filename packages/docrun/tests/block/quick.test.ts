import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/block/parse-page.ts';
import { readPage, readQuickly } from '../../src/block/read-page.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const PLACE = { file: 'docs/page.md', path: 'page', locale: 'uk' } as const;

const quickly = (source: string) => readQuickly(source, PLACE);

/** What is told quickly is what the complete parser says; null says nothing. */
function expectAgreement(source: string): void {
  const page = quickly(source);
  if (page !== null) expect(page).toEqual(parsePage(source, PLACE));
}

const files = (...patterns: string[]) =>
  globSync(patterns, { cwd: ROOT })
    .map((file) => join(ROOT, file))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, 'utf8'));
const pages = files('docs/**/*.md', 'i18n/*/docusaurus-plugin-content-docs/current/**/*.md');
const others = files('packages/docrun/tests/**/*.md', '*.md', 'node_modules/{micromark,mdast-util,remark}*/*.md');

describe('what is told quickly', () => {
  it('is the same for every page of the site, and nearly all of them are', () => {
    for (const source of pages) expectAgreement(source);
    const told = pages.filter((source) => quickly(source) !== null);
    expect(told.length).toBeGreaterThan(pages.length * 0.9);
  });

  it('is the same for other Markdown', () => {
    for (const source of others) expectAgreement(source);
    expect(others.filter((source) => quickly(source) !== null).length).toBeGreaterThan(50);
  });

  it('has fences in lists and quotes, formulas and directives', () => {
    const source = [
      '---\nprimitive: true\n---\n# Слово {#word}\n',
      '1. one\n\n   ```python id="a" diagram\n   x = 1\n\n     y\n   ```\n   ```text output\n   1\n   ```\n2. two\n- > ```c\n  > int x;\n  > ```',
      '$$ m\nx\n$$\n',
      '::signature{of="asyncio.run" since="3.7"}',
      '| a | b |\n| - | - |\n```console id="b"\n$ a\nb\n```',
      'text\nof two lines\n---x\n***\n## End \\# &amp; ##\n',
    ].join('\n');
    expect(quickly(source)).not.toBeNull();
    expectAgreement(source);
    expectAgreement(source.replaceAll('\n', '\r\n'));
  });
});

/** Each of these was told wrongly by one of the two, or may be. */
const HARD: readonly string[] = [
  '- `\n0.',
  '>d\n+\n    ~~~',
  '-     ',
  '- +\n  =',
  't\n- 1)',
  'x\n>0. f',
  '1. a\n   2. b',
  '>\n    g\n    e',
  '>\n    >',
  '---\n- ```',
  '---\n---\n```python',
  '```python\n\n```',
  '```python\n\n\n```',
  '```python\n```\n```text output\n\n',
  '  ```python\n  x\n ```',
  '- ```\n     \n   a\n  ```',
  '> ```python\n>x\n> ```',
  '::x{a="b"c="d"}',
  '::x y',
  ':::note\n```python\n```\n:::',
  '<div>\n```python\n```\n</div>',
  'text\n<!-- x -->\n```python\n```',
  '[a]: b\n===',
  '[a]:\nb\n```python\n```',
  'a\n===\n```python\n```',
  '- $$\n```python\n```',
  '$$\n```python\n```\n$$$\n```python id="b"\nx\n```',
  '\t```python\n\t```',
  'a[^1]\n\n[^1]: b\n\n    ```python\n    ```',
  '\ufeff# a\n',
  '# a\u0000\n',
  '# a\rb\n',
  '```python \\& x="&amp;"\n```',
  '```\u00a0python id="a"\n```',
  '# \\# a &copy; {#id}\n',
];

describe('of what is hard to tell', () => {
  it.each(HARD)('%j is told rightly or not at all', async (source) => {
    expectAgreement(source);
    // Whoever asks gets the same answer in any case.
    expect(await readPage(source, PLACE)).toEqual(parsePage(source, PLACE));
  });

  it('what is nested deeper than the stack is not told', () => {
    expect(quickly(`${'> '.repeat(100_000)}x`)).toBeNull();
  });
});

describe('of pages by chance', () => {
  const prefix = fc.constantFrom('', '', '', ' ', '  ', '   ', '> ', '>', '- ', '  - ', '1. ', '> > ', '> - ');
  const line = fc.constantFrom(
    ...['', '', '', ' ', 'text', 'two words', '# a', '## b {#b}', '#x', '***', '---', '- - -', '===', '```', '```'],
    ...['```python id="a"', '```text output', '~~~', '````', '$$', '$$ m', '::signature{of="a.b"}', '::x', ':x y'],
    ...['- a', '-  b', '* c', '+ d', '1. e', '1) f', '2. g', '> h', '>i', '| a | b |', '[a] b', '[a](b)', 'x  ', 'x\\'],
    ...['\\- x', '&amp; y', '``x', '~~~ y~z', '    code', '\u00a0', '\u2028', '-', '1.', '>', '<b>', 'print(1)  #> 1'],
  );
  const page = fc
    .array(fc.tuple(prefix, line), { minLength: 1, maxLength: 12 })
    .map((lines) => lines.map((parts) => parts.join('')).join('\n'));

  it('nothing is told that the complete parser does not say', () => {
    let told = 0;
    const property = fc.property(page, (source) => {
      expectAgreement(source);
      if (quickly(source) !== null) told += 1;
    });
    // The same pages each time: a test that fails now and then is of no use.
    fc.assert(property, { seed: 1, numRuns: 4000 });
    expect(told).toBeGreaterThan(1000);
  });

  it('nor of pages of the site with some lines changed', () => {
    const change = fc.record({ at: fc.nat(), prefix, line, kind: fc.constantFrom('insert', 'remove', 'indent') });
    const changed = fc
      .tuple(fc.constantFrom(...pages), fc.nat(), fc.array(change, { minLength: 1, maxLength: 5 }))
      .map(([source, from, changes]) => {
        const all = source.split('\n');
        const lines = all.slice(from % all.length, (from % all.length) + 40);
        for (const { at, prefix, line, kind } of changes) {
          const index = at % (lines.length + 1);
          if (kind === 'insert') lines.splice(index, 0, prefix + line);
          else if (kind === 'remove') lines.splice(index, 1);
          else lines[index] = `${prefix}${lines[index] ?? ''}`;
        }
        return lines.join('\n');
      });
    fc.assert(fc.property(changed, expectAgreement), { seed: 1, numRuns: 500 });
  });
});
