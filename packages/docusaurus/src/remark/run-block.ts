import type { Block } from 'docrun/page';
import { filenameOf } from 'docrun/page';
import type { BlockContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { ShownRun } from '../view/block-view.ts';
import type { FileBeside } from '../view/page-components.ts';
import { createElement } from './create-element.ts';

/**
 * The `<RunBlock>` of a block, with its diagram inside.
 * Throws where a file that it wants beside it is of no block of the page.
 * @param byId the blocks of the page
 * @param view what was recorded; absent for a block that is not run
 */
export function createRunBlock(
  block: Block,
  byId: ReadonlyMap<string, Block>,
  view: ShownRun | undefined,
): MdxJsxFlowElement {
  const { id, language, options, input } = block;
  const children: BlockContent[] = [];
  if (options.diagram && view?.diagram) {
    const { svg, caption, steps, mermaid } = view.diagram;
    children.push(createElement('RunDiagram', { svg, caption: options.caption ?? caption, steps, mermaid }));
  }
  return createElement(
    'RunBlock',
    {
      id,
      language,
      title: options.title,
      code: block.code.replace(/\n$/, ''),
      display: options.display,
      commands: language === 'console' ? block.commands.map(({ text, stated }) => ({ text, stated })) : undefined,
      input: input ?? undefined,
      files: options.files?.map((file) => fileOf(file, block, byId)),
      outputs: block.outputs.map(({ stream, text }) => ({ stream, text })),
      recorded: view?.recorded,
      tested: view?.tested,
      explored: view?.explored,
      changed: options.explore,
      order: options.order,
      // A run that hangs ends with no exception: `Deadlock` is only how the option is written.
      raises: view?.hang ? undefined : options.raises,
      hang: view?.hang,
      exit: options.exit,
      norun: options.norun,
    },
    children,
  );
}

/** The name of a file that lies beside a block, with the id of the block that it is made from, where a reader sees it. */
function fileOf(id: string, by: Block, byId: ReadonlyMap<string, Block>): FileBeside {
  const block = byId.get(id);
  if (!block) {
    throw new Error(`Block "${by.id}" wants the file of "${id}", which is no block of this page.`);
  }
  return { name: filenameOf(block), ...(!block.options.hidden && { id }) };
}
