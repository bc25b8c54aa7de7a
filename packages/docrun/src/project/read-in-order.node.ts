import type { Locale } from '../block/types.ts';
import { inReadingOrder } from '../chapter/reading-order.ts';
import { type ReadPage, readPages } from './pages.node.ts';
import type { Project } from './project.ts';

/** Reads the pages of one locale, in the order in which a reader meets them. */
export async function readInOrder(project: Project, locale: Locale): Promise<ReadPage[]> {
  const own = { ...project, files: project.files.filter((file) => file.locale === locale) };
  const [first] = project.locales;
  const categories = project.chapters.categories.get(first) ?? new Map();
  return inReadingOrder(await readPages(own, null), categories);
}
