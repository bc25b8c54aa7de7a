import type { BlockContent, Code, Nodes, Parents, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';
import { findBlocks } from '../docrun/block/find-blocks.ts';
import type { Block } from '../docrun/block/types.ts';
import type { BlockSource, BlockView } from './block-source.ts';
import { createElement } from './jsx.ts';

export interface RunBlocksOptions {
  /** What was recorded of the page's blocks. */
  readonly source: BlockSource;
}

/**
 * Puts a `<RunBlock>` with code, outputs and diagram in the place of each block and its output fences; hidden blocks
 * go away. Throws where a block that runs has no recording, or wants a diagram that its recording has none of.
 */
export const runBlocks: Plugin<[RunBlocksOptions], Root> =
  ({ source }) =>
  async (root, file) => {
    const found = findBlocks(root);
    if (found.length === 0) {
      return;
    }
    const views = await source(
      file.path,
      found.map(({ block }) => block),
    );
    const replacements = new Map<Code, readonly MdxJsxFlowElement[]>();
    for (const { block, node, outputNodes } of found) {
      for (const output of outputNodes) {
        replacements.set(output, []);
      }
      if (block.options.hidden) {
        replacements.set(node, []);
        continue;
      }
      const view = views.get(block.id);
      if (!view && block.options.norun === undefined) {
        file.fail(`Block "${block.id}" has no recording. Record it: npm run --silent docrun -- record`, node);
      }
      if (block.options.diagram && !view?.diagram) {
        file.fail(`Block "${block.id}" asks for a diagram, and its recording gives none.`, node);
      }
      replacements.set(node, [createRunBlock(block, node, view)]);
    }
    replaceNodes(root, replacements);
  };

function createRunBlock({ id, options, outputs }: Block, node: Code, view: BlockView | undefined): MdxJsxFlowElement {
  const children: BlockContent[] = outputs.map(({ stream, text }) => createElement('RunOutput', { stream, text }));
  if (options.diagram && view?.diagram) {
    const { svg, caption, steps, mermaid } = view.diagram;
    children.push(createElement('RunDiagram', { svg, caption: options.caption ?? caption, steps, mermaid }));
  }
  return createElement(
    'RunBlock',
    {
      id,
      title: options.title,
      code: node.value,
      recorded: view && { ...view.recorded },
      order: options.order,
      raises: options.raises,
      norun: options.norun,
    },
    children,
  );
}

function replaceNodes(root: Root, replacements: ReadonlyMap<Code, readonly MdxJsxFlowElement[]>): void {
  const parents = new Set<Parents>();
  visit(root, 'code', (node, _index, parent) => {
    if (parent && replacements.has(node)) {
      parents.add(parent);
    }
  });
  for (const parent of parents) {
    const children: Nodes[] = [];
    for (const child of parent.children) {
      const replacement = child.type === 'code' ? replacements.get(child) : undefined;
      children.push(...(replacement ?? [child]));
    }
    Object.assign(parent, { children });
  }
}
