import type { Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import remarkDirective from 'remark-directive';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import type { BlockSource, BlockView } from '../../src/remark/block-source.ts';
import { runBlocks } from '../../src/remark/run-blocks.ts';

const diagram = { svg: '<svg/>', caption: 'caption', steps: ['one'], mermaid: 'sequenceDiagram' };
const view: BlockView = { recorded: { interpreter: 'CPython 3.14.2', clock: 'virtual', elapsed: 1 }, diagram };
const source: BlockSource = async (_file, blocks) => new Map(blocks.map(({ id }) => [id, view]));

async function transform(page: string, from: BlockSource = source, syntax: 'md' | 'mdx' = 'md'): Promise<Root> {
  const parser = unified().use(remarkParse).use(remarkDirective);
  const file = { value: page, path: '/site/docs/page.md' };
  const root = (syntax === 'mdx' ? parser.use(remarkMdx) : parser).parse(file);
  return unified().use(runBlocks, { source: from }).run(root, file);
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
  expect(findAll(root, 'RunBlock')).toEqual([{ id: 'a', title: 'a.py', code: 'print(1)', recorded: view.recorded }]);
  expect(findAll(root, 'RunOutput')).toEqual([{ stream: 'stdout', text: '1\n' }]);
  expect(findAll(root, 'RunDiagram')).toEqual([diagram]);
});

describe('a block is found', () => {
  test.each([
    ['in a list', `1. text\n\n${indent(block, '   ')}`, 'md'],
    ['in a block quote', indent(block, '> '), 'md'],
    ['in an admonition', `:::tip\n\n${block}\n:::\n`, 'md'],
    ['in a tab', `<Tabs>\n  <TabItem value="a">\n\n${block}\n  </TabItem>\n</Tabs>\n`, 'mdx'],
  ] as const)('%s', async (_place, page, syntax) => {
    const root = await transform(page, source, syntax);
    expect(findAll(root, 'RunBlock')).toHaveLength(1);
    expect(findAll(root, 'RunOutput')).toHaveLength(1);
  });
});

test('a hidden block goes away', async () => {
  const root = await transform(`${fence('python id="a" hidden', 'x = 1')}\nafter\n`);
  expect(root.children.map(({ type }) => type)).toEqual(['paragraph']);
});

test('a block that is not run says why and needs no recording', async () => {
  const root = await transform(fence('python id="a" norun="needs a network"', 'x'), async () => new Map());
  expect(findAll(root, 'RunBlock')).toEqual([{ id: 'a', code: 'x', norun: 'needs a network' }]);
});

test('fences that are not run stay as they are', async () => {
  const root = await transform(fence('bash', 'ls'));
  expect(root.children.map(({ type }) => type)).toEqual(['code']);
});

test('a block without a recording stops the build', async () => {
  await expect(transform(fence('python id="a"', 'x'), async () => new Map())).rejects.toThrow('"a" has no recording');
});

test('a diagram that the recording does not give stops the build', async () => {
  const without: BlockSource = async () => new Map([['a', { recorded: view.recorded }]]);
  await expect(transform(block, without)).rejects.toThrow('"a" asks for a diagram');
});
