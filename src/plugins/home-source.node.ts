import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileStemOf, readConfig } from 'docrun';
import { filenameOf, parsePage } from 'docrun/page';
import type { BlockSource } from '../../packages/docusaurus/src/view/block-source.ts';
import type { HomeSource } from './home-plugin.ts';

/**
 * The first block with a diagram of one page of the project at `root`; null where there is no such page yet.
 * @param path the page, such as `tasks/wait-for`
 */
export function createHomeSource(root: string, path: string, source: BlockSource): HomeSource {
  return async (locale) => {
    const file = `${fileStemOf(readConfig(root).sets, { locale, path })}.md`;
    if (!existsSync(join(root, file))) {
      return null;
    }
    const text = await readFile(join(root, file), 'utf8');
    const { blocks } = parsePage(text, { file, path, locale });
    const block = blocks.find(({ options }) => options.diagram);
    const view = block && (await source(join(root, file), blocks)).get(block.id);
    if (!block || !view) {
      return null;
    }
    const stdout = block.outputs.find(({ stream }) => stream === 'stdout')?.text ?? '';
    return { page: `/${path}`, id: block.id, title: filenameOf(block), code: block.code.trimEnd(), stdout, view };
  };
}
