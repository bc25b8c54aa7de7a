import { describe, expect, it } from 'vitest';
import { isNative } from '../../src/block/is-native.ts';
import { loadMdxParser } from '../../src/block/markdown.ts';
import { parsePage } from '../../src/block/parse-page.ts';

const PLACE = { file: 'docs/page.md', path: 'page', locale: 'uk' } as const;

function parse(...lines: readonly string[]) {
  return parsePage(lines.join('\n'), PLACE);
}

/** Blocks with their places as `line:column`. */
function places(page: ReturnType<typeof parse>) {
  return page.blocks.map((block) => ({
    id: block.id,
    at: `${block.at.line}:${block.at.column}`,
    code: `${block.codeLine}:${block.codeColumn}`,
    text: block.code,
    outputs: block.outputs.map(
      ({ stream, text, textLine, textColumn }) => `${stream} ${textLine}:${textColumn} ${JSON.stringify(text)}`,
    ),
  }));
}

const TABLE: readonly (readonly [string, readonly string[], readonly object[]])[] = [
  [
    'a plain fence with its output',
    ['# T', '', '```python id="one"', 'print(1)', '', '```', '', '```text output', '1', '```'],
    [{ id: 'one', at: '3:1', code: '4:1', text: 'print(1)\n\n', outputs: ['stdout 9:1 "1\\n"'] }],
  ],
  [
    'four backticks around three',
    ['````python', 's = """', '```', '"""', '````', '````text output', '```', '````'],
    [{ id: 'block-1', at: '1:1', code: '2:1', text: 's = """\n```\n"""\n', outputs: ['stdout 7:1 "```\\n"'] }],
  ],
  [
    'tildes',
    ['~~~python id="one"', 'x = "```"', '~~~', '', '~~~text stderr', 'bad', '~~~'],
    [{ id: 'one', at: '1:1', code: '2:1', text: 'x = "```"\n', outputs: ['stderr 6:1 "bad\\n"'] }],
  ],
  [
    'a list',
    [
      '1. text',
      '',
      '   ```python id="one"',
      '   if x:',
      '       print(1)',
      '   ```',
      '',
      '   ```text output',
      '   1',
      '     2',
      '   ```',
    ],
    [{ id: 'one', at: '3:4', code: '4:4', text: 'if x:\n    print(1)\n', outputs: ['stdout 9:4 "1\\n  2\\n"'] }],
  ],
  [
    'a list item that begins with the fence',
    ['- ```python id="one"', '  x = 1', '  ```'],
    [{ id: 'one', at: '1:3', code: '2:3', text: 'x = 1\n', outputs: [] }],
  ],
  [
    'a list indented by a tab',
    ['-\ttext', '', '\t```python id="one"', '\tif x:', '\t\ty()', '\t```'],
    [{ id: 'one', at: '3:2', code: '4:2', text: 'if x:\n\ty()\n', outputs: [] }],
  ],
  [
    'a block quote in a list',
    ['- > ```python id="one"', '  > print(1)', '  > ```', '  >', '  > ```text output', '  > 1', '  > ```'],
    [{ id: 'one', at: '1:5', code: '2:5', text: 'print(1)\n', outputs: ['stdout 6:5 "1\\n"'] }],
  ],
  [
    'an admonition',
    [':::note[Title]', '', '```python id="one"', 'x = 1', '```', '', ':::'],
    [{ id: 'one', at: '3:1', code: '4:1', text: 'x = 1\n', outputs: [] }],
  ],
  [
    'a footnote',
    ['Text[^1].', '', '[^1]: Note', '', '    ```python id="one"', '    x = 1', '    ```'],
    [{ id: 'one', at: '5:5', code: '6:5', text: 'x = 1\n', outputs: [] }],
  ],
  [
    'the text after a table',
    ['| a | b |', '| - | - |', '| 1 | 2 |', '```python id="one"', 'x = 1', '```'],
    [{ id: 'one', at: '4:1', code: '5:1', text: 'x = 1\n', outputs: [] }],
  ],
  [
    'an indented fence',
    ['  ```python id="one"', '  x = 1', ' y = 2', '  ```'],
    [{ id: 'one', at: '1:3', code: '2:3', text: 'x = 1\ny = 2\n', outputs: [] }],
  ],
  [
    'both streams, in the order of the page',
    ['```python', 'x', '```', '```text stderr', 'bad', '```', '```text output', 'ok', '```'],
    [{ id: 'block-1', at: '1:1', code: '2:1', text: 'x\n', outputs: ['stderr 5:1 "bad\\n"', 'stdout 8:1 "ok\\n"'] }],
  ],
  [
    'an empty output',
    ['```python', 'x', '```', '```text output', '```'],
    [{ id: 'block-1', at: '1:1', code: '2:1', text: 'x\n', outputs: ['stdout 5:1 ""'] }],
  ],
  [
    'fences that are only shown',
    ['```text title="log"', 'x', '```', '```mermaid', 'graph', '```', '```bash', 'npm test', '```'],
    [],
  ],
  ['math and front matter with fences inside', ['---', 'x: "```python"', '---', '', '$$', '```python', '$$'], []],
];

describe('parsePage', () => {
  it.each(TABLE)('finds blocks in %s', (_, lines, blocks) => {
    const page = parse(...lines);
    expect(places(page)).toEqual(blocks);
    expect(page.faults).toEqual([]);
    expect(page.whole).toBe(true);
  });

  it.each(TABLE)('finds the same with Windows line ends in %s', (_, lines, blocks) => {
    expect(places(parsePage(lines.join('\r\n'), PLACE))).toEqual(blocks);
  });

  it('finds C, with its input and its outputs', () => {
    const page = parse(
      '```c title="echo.c" id="echo"',
      'int main(void) { return 0; }',
      '```',
      '```text input',
      'один',
      '```',
      '<!-- why -->',
      '```text output',
      'один',
      '```',
    );
    expect(page.faults).toEqual([]);
    expect(page.blocks).toMatchObject([
      { language: 'c', id: 'echo', input: 'один\n', inputAt: { line: 4, column: 1 }, outputs: [{ text: 'один\n' }] },
    ]);
    expect(page.blocks.map(isNative)).toEqual([true]);
  });

  it('finds terminal sessions', () => {
    const page = parse('> ```console id="one"', '> $ ls', '> a', '> b', '> $ pwd', '> ```');
    expect(page.faults).toEqual([]);
    expect(page.blocks).toMatchObject([
      {
        language: 'console',
        codeLine: 2,
        codeColumn: 3,
        runnable: 'ls\npwd\n',
        input: null,
        outputs: [],
        commands: [
          { text: 'ls', line: 1, codeLine: 1, stated: 'a\nb\n', statedLine: 2 },
          { text: 'pwd', line: 2, codeLine: 4, stated: '', statedLine: 5 },
        ],
      },
    ]);
  });

  it.each<[string, readonly string[], object]>([
    ['an input of no block', ['text', '```text input', 'a', '```'], { kind: 'input-without-block', at: { line: 2 } }],
    [
      'an input of a block that is not run',
      ['```python norun="x"', 'x', '```', '```text input', 'a', '```'],
      { kind: 'input-of-norun', at: { line: 4 } },
    ],
    [
      'an input of a terminal session',
      ['```console', '$ x', '```', '```text input', 'a', '```'],
      { kind: 'input-of-console', at: { line: 4 } },
    ],
    [
      'a second input',
      ['```python', 'x', '```', '```text input', 'a', '```', '```text input', 'b', '```'],
      { kind: 'repeated-input', at: { line: 7 }, first: { line: 4 } },
    ],
    [
      'an input after an output',
      ['```python', 'x', '```', '```text output', 'a', '```', '```text input', 'b', '```'],
      { kind: 'input-after-output', at: { line: 7 }, first: { line: 4 } },
    ],
    [
      'an output after a terminal session',
      ['```console', '$ x', '```', '```text output', 'a', '```'],
      { kind: 'output-of-console', at: { line: 4 } },
    ],
    [
      'an output in a terminal session that is not run',
      ['```console norun="x"', '$ x', 'a', '```'],
      { kind: 'output-of-norun', at: { line: 3 } },
    ],
    ['a session without a command', ['```console', '```'], { kind: 'no-command', at: { line: 1 } }],
    ['a session of nothing but text', ['```console', 'a', '```'], { kind: 'no-command', at: { line: 2 } }],
    [
      'text before the first command',
      ['- ```console', '  a', '  $ x', '  ```'],
      { kind: 'text-before-command', at: { line: 2, column: 3 } },
    ],
    ['a word for another', ['```C', 'x', '```'], { kind: 'language-alias', lang: 'C', language: 'c' }],
    ['another word for it', ['```shell-session', '$ x', '```'], { kind: 'language-alias', language: 'console' }],
  ])('says what is wrong with %s', (_, lines, fault) => {
    expect(parse(...lines).faults).toMatchObject([fault]);
  });

  it('finds blocks in tabs of .mdx, and ids in comments of headings', async () => {
    const source = [
      '## Head `x` {/* #head */}',
      '',
      '<Tabs>',
      '  <TabItem value="a">',
      '',
      '  ```python id="one"',
      '  print(1)',
      '  ```',
      '',
      '  {/* why */}',
      '',
      '  ```text output',
      '  1',
      '  ```',
      '',
      '  </TabItem>',
      '</Tabs>',
    ];
    const page = parsePage(source.join('\n'), PLACE, await loadMdxParser());
    expect(places(page)).toEqual([
      { id: 'one', at: '6:3', code: '7:3', text: 'print(1)\n', outputs: ['stdout 13:3 "1\\n"'] },
    ]);
    expect(page.headings).toEqual([{ depth: 2, id: 'head', text: 'Head x', at: { line: 1, column: 1 } }]);
  });

  it('names the place where MDX breaks', async () => {
    const page = parsePage('# T\n\n<Open>\n', PLACE, await loadMdxParser());
    expect(page.faults).toMatchObject([{ kind: 'broken-page', at: { line: 3, column: 1 } }]);
    expect(page.whole).toBe(false);
  });

  it('names the line where an unclosed fence opens', () => {
    const page = parse('- item', '', '  ```python id="one"', '  x = 1', '', 'prose', '', '~~~text', 'rest');
    expect(page.faults).toEqual([
      { kind: 'unclosed-fence', at: { line: 3, column: 3 }, lang: 'python' },
      { kind: 'unclosed-fence', at: { line: 8, column: 1 }, lang: 'text' },
    ]);
    expect(page.blocks).toEqual([]);
    expect(page.whole).toBe(false);
  });

  it('counts columns from after a byte order mark as editors do', () => {
    const page = parsePage('\ufeff```python id="one"\nx = 1\n```\n', PLACE);
    expect(places(page)).toEqual([{ id: 'one', at: '1:1', code: '2:1', text: 'x = 1\n', outputs: [] }]);
  });

  it('reads headings with and without ids', () => {
    const page = parse('# Title', '', 'Set {#set}', '---', '', '### With `code` {#with-code}', '', '## None');
    expect(page.headings.map(({ depth, id, text }) => [depth, id, text])).toEqual([
      [1, undefined, 'Title'],
      [2, 'set', 'Set'],
      [3, 'with-code', 'With `code`'],
      [2, undefined, 'None'],
    ]);
  });

  it('reads whether a page must show a diagram', () => {
    expect(parse('---', 'diagram: true', '---').front.wantsDiagram).toBe(true);
    expect(parsePage('---\r\ndiagram: true\r\n---\r\n', PLACE).front.wantsDiagram).toBe(true);
    expect(parse('---', 'title: diagram', '---').front.wantsDiagram).toBe(false);
    expect(parse('diagram: true').front.wantsDiagram).toBe(false);
  });

  it('never throws', () => {
    for (const source of [
      '',
      '\0',
      '```',
      '````python id="',
      '`'.repeat(5000),
      '> '.repeat(300),
      '- '.repeat(300),
      '```python \\\n```',
    ]) {
      expect(() => parsePage(source, PLACE)).not.toThrow();
    }
  });
});

describe('the check of a recipe', () => {
  const parse = (text: string) => parsePage(text, { file: 'a.md', path: 'a', locale: 'uk' });
  const fence = (info: string, text: string) => `\`\`\`${info}\n${text}\n\`\`\`\n\n`;
  const RECIPE = fence('python id="one" recipe', 'x = 1');

  it('belongs to the block before it and is no block', () => {
    for (const order of ['check', 'output'] as const) {
      const parts = [fence('text output', '1'), fence('python check', 'assert x == 1')];
      const { blocks, faults } = parse(RECIPE + (order === 'check' ? parts.toReversed() : parts).join(''));
      expect(faults).toEqual([]);
      expect(blocks).toMatchObject([{ id: 'one', check: 'assert x == 1\n', outputs: [{ text: '1\n' }] }]);
    }
  });

  it('is a fault where there is no recipe, or a second one', () => {
    const check = fence('python check', 'assert x');
    expect(parse(`text\n\n${check}`).faults).toMatchObject([{ kind: 'check-without-recipe' }]);
    expect(parse(fence('python id="one"', 'x = 1') + check).faults).toMatchObject([{ kind: 'check-without-recipe' }]);
    expect(parse(RECIPE + check + check).faults).toMatchObject([{ kind: 'repeated-check' }]);
  });
});
