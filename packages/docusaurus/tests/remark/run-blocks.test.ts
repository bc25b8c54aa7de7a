import { createCommandLine } from 'docrun';
import type { Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import remarkDirective from 'remark-directive';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { runBlocks } from '../../src/remark/run-blocks.ts';
import type { BlockSource } from '../../src/view/block-source.ts';
import type { ShownRun } from '../../src/view/block-view.ts';

const diagram = { svg: '<svg/>', caption: 'caption', steps: ['one'], mermaid: 'sequenceDiagram' };
const recorded = { interpreter: 'CPython 3.14.2', packages: [], clock: 'virtual', elapsed: 1 } as const;
const view: ShownRun = { recorded, diagram };
const source: BlockSource = async (_file, blocks) => new Map(blocks.map(({ id }) => [id, view]));

async function transform(page: string, from: BlockSource = source, syntax: 'md' | 'mdx' = 'md'): Promise<Root> {
  const parser = unified().use(remarkParse).use(remarkDirective);
  const file = { value: page, path: '/site/docs/page.md' };
  const root = (syntax === 'mdx' ? parser.use(remarkMdx) : parser).parse(file);
  return unified().use(runBlocks, { source: from, commandLine: createCommandLine() }).run(root, file);
}

/** The elements of one name, with their attributes as values. */
function findAll(root: Root, name: string): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  visit(root, 'mdxJsxFlowElement', (node: MdxJsxFlowElement) => {
    if (node.name === name) {
      const entries = node.attributes.map((attribute) => {
        const { value } = attribute;
        return attribute.type === 'mdxJsxAttribute' && value && typeof value === 'object'
          ? [attribute.name, JSON.parse(value.value)]
          : [];
      });
      found.push(Object.fromEntries(entries));
    }
  });
  return found;
}

const fence = (info: string, text: string): string => `\`\`\`${info}\n${text}\n\`\`\`\n`;
const block = `${fence('python id="a" title="a.py" diagram', 'print(1)')}\n${fence('text output', '1')}`;
const indent = (text: string, by: string): string => text.trimEnd().replaceAll(/^/gm, by);

test('a block, its output and its diagram become one frame', async () => {
  const root = await transform(`before\n\n${block}\nafter\n`);
  expect(root.children.map(({ type }) => type)).toEqual(['paragraph', 'mdxJsxFlowElement', 'paragraph']);
  const outputs = [{ stream: 'stdout', text: '1\n' }];
  expect(findAll(root, 'RunBlock')).toEqual([
    { id: 'a', language: 'python', title: 'a.py', code: 'print(1)', outputs, recorded },
  ]);
  expect(findAll(root, 'RunDiagram')).toEqual([diagram]);
});

test('a run that hangs says who waits, and names no exception', async () => {
  const hang = ['main(): await lock.acquire(): waits'];
  const from: BlockSource = async (_file, blocks) => new Map(blocks.map(({ id }) => [id, { recorded, hang }]));
  const [frame] = findAll(await transform(fence('python id="a" raises="Deadlock"', 'wait()'), from), 'RunBlock');
  expect(frame).toMatchObject({ hang });
  expect(frame).not.toHaveProperty('raises');
});

describe('a block is found', () => {
  test.each([
    ['in a list', `1. text\n\n${indent(block, '   ')}`, 'md'],
    ['in a block quote', indent(block, '> '), 'md'],
    ['in an admonition', `:::tip\n\n${block}\n:::\n`, 'md'],
    ['in a tab', `<Tabs>\n  <TabItem value="a">\n\n${block}\n  </TabItem>\n</Tabs>\n`, 'mdx'],
  ] as const)('%s', async (_place, page, syntax) => {
    const root = await transform(page, source, syntax);
    const found = findAll(root, 'RunBlock');
    expect(found).toHaveLength(1);
    expect(found[0]?.outputs).toHaveLength(1);
    expect(root.children.some(({ type }) => type === 'code')).toBe(false);
  });
});

test('a recipe shows what it was tried under, a changed run its change; the check goes away', async () => {
  const explored = { count: 9, kinds: [{ label: 'Ctrl+C', count: 9 }], findings: [] };
  const page = `${fence('python id="a" recipe explore="cancel@7"', 'x')}\n${fence('python check', 'assert x')}\nafter\n`;
  const root = await transform(page, async () => new Map([['a', { recorded, explored }]]));
  expect(root.children.map(({ type }) => type)).toEqual(['mdxJsxFlowElement', 'paragraph']);
  expect(findAll(root, 'RunBlock')).toMatchObject([{ id: 'a', explored, changed: 'cancel@7' }]);
});

test('a hidden block goes away', async () => {
  const root = await transform(`${fence('python id="a" hidden', 'x = 1')}\nafter\n`);
  expect(root.children.map(({ type }) => type)).toEqual(['paragraph']);
});

test('a block that is not run says why and needs no recording', async () => {
  const root = await transform(fence('python id="a" norun="needs a network"', 'x'), async () => new Map());
  expect(findAll(root, 'RunBlock')).toEqual([
    { id: 'a', language: 'python', code: 'x', outputs: [], norun: 'needs a network' },
  ]);
});

test('fences that are not run stay as they are', async () => {
  const root = await transform(fence('bash', 'ls'));
  expect(root.children.map(({ type }) => type)).toEqual(['code']);
});

test('a block without a recording stops the build', async () => {
  await expect(transform(fence('python id="a"', 'x'), async () => new Map())).rejects.toThrow('"a" has no recording');
});

test('what Docusaurus has for code is handed on', async () => {
  const root = await transform(fence('python {1,3} id="a" showLineNumbers', 'x'));
  expect(findAll(root, 'RunBlock')).toMatchObject([{ id: 'a', display: '{1,3} showLineNumbers' }]);
});

test('what is no page of the project stays as it is', async () => {
  const root = await transform([fence('python id="a"', 'x'), fence('text output', 'x')].join('\n'), async () => null);
  expect(root.children.map(({ type }) => type)).toEqual(['code', 'code']);
});

test('a diagram that the recording does not give stops the build', async () => {
  const without: BlockSource = async () => new Map([['a', { recorded }]]);
  await expect(transform(block, without)).rejects.toThrow('"a" asks for a diagram');
});

test('what the Pythons made of a block goes into its frame', async () => {
  const tested = {
    pythons: [{ version: '3.14', isPreview: false, result: 'same', on: [] }],
    outcomes: [],
    stops: [],
  } as const;
  const root = await transform(fence('python id="a"', 'x'), async () => new Map([['a', { recorded, tested }]]));
  expect(findAll(root, 'RunBlock')).toMatchObject([{ tested }]);
});

describe('a program in C', () => {
  const page = [
    fence('c title="a.c" id="a" exit="3"', 'int main(void) {}'),
    fence('text input', 'in'),
    fence('text output', 'out'),
  ];

  test('keeps its language, its input and how it is meant to end', async () => {
    const root = await transform(page.join('\n'));
    expect(root.children).toHaveLength(1);
    expect(findAll(root, 'RunBlock')).toMatchObject([
      { language: 'c', code: 'int main(void) {}', input: 'in\n', outputs: [{ text: 'out\n' }], exit: 3 },
    ]);
  });
});

describe('a terminal session', () => {
  test('is divided into commands and what they print', async () => {
    const root = await transform(fence('console id="a"', '$ echo one\none\n$ python -c "\n> 1\n> "\n$ true'));
    expect(findAll(root, 'RunBlock')).toMatchObject([
      {
        language: 'console',
        commands: [
          { text: 'echo one', stated: 'one\n' },
          { text: 'python -c "\n1\n"', stated: '' },
          { text: 'true', stated: '' },
        ],
        outputs: [],
      },
    ]);
  });
});

describe('files beside a block', () => {
  const app = fence('python title="app.py" id="app"', 'x');

  test('are named, with the block that they are made from', async () => {
    const root = await transform(`${app}\n${fence('console id="a" files="app"', '$ ls')}`);
    expect(findAll(root, 'RunBlock')[1]).toMatchObject({ files: [{ name: 'app.py', id: 'app' }] });
  });

  test('are only named where a reader does not see the block', async () => {
    const hidden = app.replace('id="app"', 'id="app" hidden');
    const root = await transform(`${hidden}\n${fence('console id="a" files="app"', '$ ls')}`);
    expect(findAll(root, 'RunBlock')).toMatchObject([{ files: [{ name: 'app.py' }] }]);
    expect(JSON.stringify(findAll(root, 'RunBlock'))).not.toContain('"id":"app"');
  });

  test('of no block stop the build', async () => {
    await expect(transform(fence('console id="a" files="app"', '$ ls'))).rejects.toThrow('"app"');
  });
});
