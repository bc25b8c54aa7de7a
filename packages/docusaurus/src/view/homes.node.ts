import { LOCALES } from '../../../docrun/src/block/types.ts';
import { CATEGORY_FILE } from '../../../docrun/src/chapter/category.ts';
import { readInOrder } from '../../../docrun/src/chapter/read-in-order.node.ts';
import { findExplained, nameSections } from '../../../docrun/src/facts/homes.ts';
import { openProject } from '../../../docrun/src/project/project.node.ts';
import { addressOf, folderOf } from '../../../docrun/src/project/project.ts';
import { createFresh } from '../plugin/fresh.node.ts';

/** The addresses of the sections that explain names of asyncio, by full name. */
export type Homes = ReadonlyMap<string, string>;

/**
 * Tells where names are explained, by the pages as they are when it is asked. Headings have the same ids in all locales,
 * so one locale is enough.
 * @param root the project's folder
 */
export function createHomes(root: string): () => Promise<Homes> {
  const folder = folderOf(LOCALES[0]);
  return createFresh(root, [`${folder}/**/*.{md,mdx}`, `${folder}/**/${CATEGORY_FILE}`], () => readHomes(root));
}

async function readHomes(root: string): Promise<Homes> {
  const pages = await readInOrder(openProject(root), LOCALES[0]);
  const explained = findExplained(pages.map(({ page }) => nameSections(page)));
  return new Map(
    [...explained].map(([name, { path, anchor }]) => [name, `${addressOf(path)}${anchor === '' ? '' : `#${anchor}`}`]),
  );
}
