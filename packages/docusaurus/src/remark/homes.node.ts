import { readInOrder } from '../../../docrun/src/chapter/read-in-order.node.ts';
import { findExplained, nameSections } from '../../../docrun/src/facts/homes.ts';
import { openProject } from '../../../docrun/src/project/project.node.ts';
import { addressOf } from '../../../docrun/src/project/project.ts';

/**
 * The addresses of the sections that explain names of asyncio, by full name. Headings have the same ids in all locales,
 * so one locale is enough.
 * @param root the project's folder
 */
export async function readHomes(root: string): Promise<ReadonlyMap<string, string>> {
  const project = openProject(root);
  const [first] = project.locales;
  const pages = first ? await readInOrder(project, first) : [];
  const explained = findExplained(pages.map(({ page }) => nameSections(page)));
  return new Map(
    [...explained].map(([name, { path, anchor }]) => [name, `${addressOf(path)}${anchor === '' ? '' : `#${anchor}`}`]),
  );
}
