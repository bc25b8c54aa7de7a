import { addressOf, PRIMITIVES } from '../../../../src/site/primitives.ts';
import { readPages } from '../../../docrun/src/project/pages.node.ts';
import { openProject } from '../../../docrun/src/project/project.node.ts';

/**
 * Where names of asyncio are explained: the section of the first page, in reading order, that shows their signature.
 * Headings have the same ids in all locales, so one locale is enough.
 * @param root the project's folder
 */
export async function readHomes(root: string): Promise<ReadonlyMap<string, string>> {
  const project = openProject(root);
  const [first] = project.locales;
  const pages = new Map(
    (await readPages(project, null)).filter(({ page }) => page.locale === first).map(({ page }) => [page.path, page]),
  );
  const homes = new Map<string, string>();
  for (const id of PRIMITIVES) {
    const page = pages.get(id);
    for (const { of, at, isListed } of page?.signatures ?? []) {
      if (isListed || homes.has(of)) continue;
      const heading = page?.headings.findLast((before) => before.at.line < at.line);
      const anchor = heading?.id !== undefined && heading.depth > 1 ? `#${heading.id}` : '';
      homes.set(of, `${addressOf(id)}${anchor}`);
    }
  }
  return homes;
}
