import { addressOf, openProject, readInOrder } from 'docrun';
import { findExplained, nameSections } from 'docrun/facts';

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
