import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BlockSource } from '@docrun/docusaurus';
import { addressOf, fileStemOf, readConfig } from 'docrun';
import { filenameOf, parsePage } from 'docrun/page';
import type { HomeSource } from './home-plugin.ts';

/**
 * The first block with a diagram of one page of the project at `root`.
 * It is rejected where there is no such page, or no such block on it.
 * @param path the page, such as `tasks/wait-for`
 */
export function createHomeSource(root: string, path: string, source: BlockSource): HomeSource {
  return async (locale) => {
    const file = `${fileStemOf(readConfig(root).sets, { locale, path })}.md`;
    if (!existsSync(join(root, file))) {
      throw new Error(`The start page shows an example of ${path}, and there is no such page.`);
    }
    const text = await readFile(join(root, file), 'utf8');
    const { blocks } = parsePage(text, { file, path, locale });
    const block = blocks.find(({ options }) => options.diagram);
    if (!block) {
      throw new Error(`The start page shows the first diagram of ${file}, and it has none.`);
    }
    const view = (await source(join(root, file), blocks))?.get(block.id);
    // While the page is being written; the check says that its block is not recorded.
    if (!view) {
      return null;
    }
    const stdout = block.outputs.find(({ stream }) => stream === 'stdout')?.text ?? '';
    return { page: addressOf(path), id: block.id, title: filenameOf(block), code: block.code.trimEnd(), stdout, view };
  };
}
