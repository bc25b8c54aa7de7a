import type { CommandLine } from 'docrun';
import { findBlocks } from 'docrun/page';
import type { Code, Nodes, Parents, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';
import type { BlockSource } from '../view/block-source.ts';
import { createRunBlock } from './run-block.ts';

export interface RunBlocksOptions {
  /** What was recorded of the page's blocks. */
  readonly source: BlockSource;
  /** Writes the command that records a block. */
  readonly commandLine: CommandLine;
}

/**
 * Puts a `<RunBlock>` with code, outputs and diagram in the place of each block and its output fences; hidden blocks
 * go away. A file that is no page of the project stays as it is. Throws where a block that runs has no recording, or wants a diagram that its recording has none of.
 */
export const runBlocks: Plugin<[RunBlocksOptions], Root> =
  ({ source, commandLine }) =>
  async (root, file) => {
    const found = findBlocks(root);
    if (found.length === 0) {
      return;
    }
    const views = await source(
      file.path,
      found.map(({ block }) => block),
    );
    if (views === null) {
      return;
    }
    // The first one of two blocks with one id is meant; docrun names the second.
    const byId = new Map(found.toReversed().map(({ block }) => [block.id, block]));
    const replacements = new Map<Code, readonly MdxJsxFlowElement[]>();
    for (const { block, node, inputNode, checkNode, outputNodes } of found) {
      for (const shown of [...(inputNode ? [inputNode] : []), ...(checkNode ? [checkNode] : []), ...outputNodes]) {
        replacements.set(shown, []);
      }
      if (block.options.hidden) {
        replacements.set(node, []);
        continue;
      }
      const view = views.get(block.id);
      if (!view && block.options.norun === undefined) {
        file.fail(`Block "${block.id}" has no recording. Record it: ${commandLine('record')}`, node);
      }
      if (block.options.diagram && !view?.diagram) {
        file.fail(`Block "${block.id}" asks for a diagram, and its recording gives none.`, node);
      }
      replacements.set(node, [createRunBlock(block, byId, view)]);
    }
    replaceNodes(root, replacements);
  };

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
