import { addressOf, openProject, type Project, pagePatterns, readConfig, readInOrder } from 'docrun';
import { findExplained, nameSections } from 'docrun/facts';
import { createFresh } from './fresh.node.ts';

/** The addresses of the sections that explain names, by full name. */
export type Homes = ReadonlyMap<string, string>;

/**
 * Tells where names are explained, by the pages as they are when it is asked. Headings have the same ids in all locales,
 * so one locale is enough.
 * @param root the project's folder
 */
export function createHomes(root: string): () => Promise<Homes> {
  return createFresh(root, pagePatterns(readConfig(root).sets), () => readHomes(openProject(root)));
}

async function readHomes(project: Project): Promise<Homes> {
  const pages = await readInOrder(project, project.locales[0]);
  const explained = findExplained(pages.map(({ page }) => nameSections(page)));
  return new Map(
    [...explained].map(([name, { path, anchor }]) => [name, `${addressOf(path)}${anchor === '' ? '' : `#${anchor}`}`]),
  );
}
