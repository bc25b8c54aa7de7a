import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/block/markdown.ts';
import { parsePage } from '../../src/block/parse-page.ts';
import { toProgram } from '../../src/record/to-program.ts';
import { updatePage } from '../../src/record/update-page.ts';
import { toRecordedRun } from '../../src/recording/to-recorded-run.ts';
import { viewPage } from '../../src/view/page-view.ts';
import { createFakeRunner, FIXTURE_RUNNER } from '../support/fake-runner.ts';

/** The page after its blocks were run and their outputs written into it. */
async function update(source: string): Promise<string> {
  const page = parsePage(source, { file: 'docs/page.md', path: 'page', locale: 'uk' });
  const view = viewPage(page, { kind: 'absent', file: '' }, { runner: FIXTURE_RUNNER, packages: new Map() });
  const blocks = await Promise.all(
    view.blocks.map(async (block) => {
      const run = await createFakeRunner().run(toProgram(block));
      return run.verdict === null ? { ...block, runs: [toRecordedRun(run)] } : block;
    }),
  );
  return updatePage(source, { ...view, blocks }, parseMarkdown);
}

const TABLE: readonly (readonly [string, string, string])[] = [
  [
    'changes a line',
    '```python\nprint("a")\nprint("b")\n```\n\n```text output\na\nc\n```\n\nProse.\n',
    '```python\nprint("a")\nprint("b")\n```\n\n```text output\na\nb\n```\n\nProse.\n',
  ],
  [
    'adds a fence that is missing',
    '# T\n\n```python\nprint("a")\n```\n\nProse.\n',
    '# T\n\n```python\nprint("a")\n```\n\n```text output\na\n```\n\nProse.\n',
  ],
  [
    'adds a fence at the end of a file without a line end',
    '```python\nprint("a")\n```',
    '```python\nprint("a")\n```\n\n```text output\na\n```',
  ],
  [
    'gives a fence that says it already the word that it lacks',
    '```python\nprint("a")\n```\n\n```text\na\n```\n\nProse.\n',
    '```python\nprint("a")\n```\n\n```text output\na\n```\n\nProse.\n',
  ],
  [
    'leaves a fence that says something else',
    '```python\nprint("a")\n```\n\n```text\nnot this\n```\n',
    '```python\nprint("a")\n```\n\n```text output\na\n```\n\n```text\nnot this\n```\n',
  ],
  [
    'adds both streams in their order',
    '```python\nprint("bad", file=sys.stderr)\nprint("ok")\n```\n',
    '```python\nprint("bad", file=sys.stderr)\nprint("ok")\n```\n\n```text stderr\nbad\n```\n\n```text output\nok\n```\n',
  ],
  [
    'takes away a fence of what prints nothing',
    '```python\nx = 1\n```\n\n```text output\na\n```\n\nProse.\n',
    '```python\nx = 1\n```\n\nProse.\n',
  ],
  [
    'keeps the fence it finds',
    '~~~~python\nprint("a")\n~~~~\n\n~~~text output\nb\n~~~\n',
    '~~~~python\nprint("a")\n~~~~\n\n~~~text output\na\n~~~\n',
  ],
  [
    'makes the fence longer where the output needs it',
    '```python\nprint("```")\n```\n\n```text output\nb\n```\n',
    '```python\nprint("```")\n```\n\n````text output\n```\n````\n',
  ],
  [
    'keeps the indentation of a list',
    '1. a\n\n   ```python\n   print("a\\n\\n  b")\n   ```\n\n   ```text output\n   x\n   ```\n2. b\n',
    '1. a\n\n   ```python\n   print("a\\n\\n  b")\n   ```\n\n   ```text output\n   a\n\n     b\n   ```\n2. b\n',
  ],
  [
    'adds to a list item that begins with the block',
    '- ```python\n  print("a")\n  ```\n- b\n',
    '- ```python\n  print("a")\n  ```\n\n  ```text output\n  a\n  ```\n- b\n',
  ],
  [
    'keeps the marks of a block quote',
    '> > ```python\n> > print("a\\n\\nb")\n> > ```\n',
    '> > ```python\n> > print("a\\n\\nb")\n> > ```\n> >\n> > ```text output\n> > a\n> >\n> > b\n> > ```\n',
  ],
  [
    'keeps tabs',
    '-\ta\n\n\t```python\n\tprint("a")\n\t```\n',
    '-\ta\n\n\t```python\n\tprint("a")\n\t```\n\n\t```text output\n\ta\n\t```\n',
  ],
  [
    'keeps Windows line ends',
    'a\r\n\r\n```python\r\nprint("a")\r\nprint(2)  #> 3\r\n```\r\n\r\n```text output\r\nb\r\n```\r\n',
    'a\r\n\r\n```python\r\nprint("a")\r\nprint(2)  #> 2\r\n```\r\n\r\n```text output\r\na\r\n2\r\n```\r\n',
  ],
  [
    'keeps a byte order mark',
    '\ufeff```python\nprint("a")\n```\n',
    '\ufeff```python\nprint("a")\n```\n\n```text output\na\n```\n',
  ],
  [
    'writes a value where it is printed',
    '> ```python\n> print(5)  #> 4\n> ```\n',
    '> ```python\n> print(5)  #> 5\n> ```\n',
  ],
  [
    'leaves the spaces at the end of a line that was printed',
    '```python\nprint("a ")\n```\n\n```text output\na\n```\n',
    '```python\nprint("a ")\n```\n\n```text output\na \n```\n',
  ],
  [
    'works in an admonition',
    ':::note\n\n```python\nprint("a")\n```\n\n:::\n',
    ':::note\n\n```python\nprint("a")\n```\n\n```text output\na\n```\n\n:::\n',
  ],
  [
    'writes the output of C after its input',
    '```c\nputs("a");\n```\n\n```text input\nb\n```\n\nProse.\n',
    '```c\nputs("a");\n```\n\n```text input\nb\n```\n\n```text output\na\n```\n\nProse.\n',
  ],
  [
    'writes under the commands of a session',
    '```console\n$ echo "a\\nb"\n$ true\nc\n$ echo "d"\nd\n$ cat \\\n> e\ne\n```\n',
    '```console\n$ echo "a\\nb"\na\nb\n$ true\n$ echo "d"\nd\n$ cat \\\n> e\n```\n',
  ],
  [
    'keeps the marks and the line ends of a session',
    '> - ```console\r\n>   $ echo "a\\n\\nb"\r\n>   c\r\n>   $ echo "d"\r\n>   ```\r\n',
    '> - ```console\r\n>   $ echo "a\\n\\nb"\r\n>   a\r\n>\r\n>   b\r\n>   $ echo "d"\r\n>   d\r\n>   ```\r\n',
  ],
  [
    'makes the fence of a session longer where an output needs it',
    '- ```console\n  $ echo "```"\n  $ echo "~~~~"\n  ```\n',
    '- ````console\n  $ echo "```"\n  ```\n  $ echo "~~~~"\n  ~~~~\n  ````\n',
  ],
];

describe('updatePage', () => {
  it.each(TABLE)('%s', async (_, source, updated) => {
    expect(await update(source)).toBe(updated);
  });

  it.each(TABLE)('has nothing more to do after it: %s', async (_, __, updated) => {
    expect(await update(updated)).toBe(updated);
  });

  it.each([
    [
      'an order that is not guaranteed',
      '```python order="any"\nprint(1)\nprint(2)\n```\n\n```text output\n2\n1\n```\n',
    ],
    ['the traceback of a failure that is stated', '```python raises="ValueError"\nraise ValueError("no")\n```\n'],
    ['fences of other languages', '```bash\nls\n```\n\n```text title="a"\nb\n```\n'],
    ['a session whose order is not guaranteed', '```console order="any"\n$ echo "1\\n2"\n2\n1\n```\n'],
    ['what would be read as a command', '```console\n$ echo "$ ls"\n$ echo "a"\na\n```\n'],
    ['a session that cannot be read', '```console\na\n$ echo "b"\n```\n'],
    ['a block that could not be run', '```python\nwhile True: pass\n```\n\n```text output\na\n```\n'],
  ])('leaves %s', async (_, source) => {
    expect(await update(source)).toBe(source);
  });
});
