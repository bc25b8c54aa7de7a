import type { Page } from '../block/page.ts';
import type { Category } from './category.ts';

/** What is asked of a page. */
type PlacedPage = Pick<Page, 'path' | 'file' | 'front'>;

/** One step on the way to a page: a folder, or the page itself. */
interface Step {
  /** What says nothing of its place comes last. */
  readonly position: number;
  readonly name: string;
}

/**
 * Sorts the pages of one locale as a reader meets them: folders and pages by their position, then by the names of their
 * files. It is the order of Docusaurus' sidebar.
 * @param categories what folders say of themselves in the first locale, by path
 */
export function inReadingOrder<Read extends { readonly page: PlacedPage }>(
  pages: readonly Read[],
  categories: ReadonlyMap<string, Category>,
): Read[] {
  return pages
    .map((read) => ({ read, steps: stepsTo(read.page, categories) }))
    .sort((one, other) => compareSteps(one.steps, other.steps))
    .map(({ read }) => read);
}

function stepsTo({ path, file, front }: PlacedPage, categories: ReadonlyMap<string, Category>): readonly Step[] {
  const names = path.split('/').slice(0, -1);
  const folders = names.map((name, index) => {
    const { position = Number.POSITIVE_INFINITY } = categories.get(names.slice(0, index + 1).join('/')) ?? {};
    return { position, name };
  });
  const name = file.slice(file.lastIndexOf('/') + 1);
  return [...folders, { position: front.position?.value ?? Number.POSITIVE_INFINITY, name }];
}

function compareSteps(one: readonly Step[], other: readonly Step[]): number {
  for (const [index, { position, name }] of one.entries()) {
    const beside = other[index];
    if (!beside) return 1;
    if (position !== beside.position) return position < beside.position ? -1 : 1;
    // Not localeCompare: the order must not depend on the machine's language.
    if (name !== beside.name) return name < beside.name ? -1 : 1;
  }
  return other.length - one.length;
}
