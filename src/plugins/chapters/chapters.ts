import type { LoadedVersion } from '@docusaurus/plugin-content-docs';
import { type PageSet, pageNameOf } from 'docrun';
import type { Card } from 'docrun/page';

/** A page as it is shown beside others. */
export interface PageCard extends Card {
  /** Such as `tasks/wait-for`. */
  readonly page: string;
  /** Where the page is served, with the locale. */
  readonly to: string;
}

/** A chapter of one locale with its pages, in reading order. */
export interface Chapter {
  /** Its folder, such as `tasks`. */
  readonly id: string;
  /** Its name in the sidebar and in menus. */
  readonly label: string;
  /** What stands above its cards. */
  readonly heading: string;
  readonly cards: readonly PageCard[];
}

/** A chapter in a menu, which leads to its first page. */
export interface ChapterLink {
  readonly id: string;
  readonly label: string;
  readonly to: string;
}

/** What of the pages of a locale Docusaurus knows: its sidebars are in the words of the locale already. */
export type LoadedPages = Pick<LoadedVersion, 'docs' | 'sidebars'>;

/**
 * The chapters of one locale as its sidebar has them.
 * @param cards by the path of the page; a page that has none is left out
 */
export function toChapters(
  { docs, sidebars }: LoadedPages,
  sets: readonly PageSet[],
  cards: ReadonlyMap<string, Card>,
): Chapter[] {
  const byId = new Map(docs.map((doc) => [doc.id, doc]));
  return Object.values(sidebars)
    .flat()
    .flatMap((category): Chapter[] => {
      if (category.type !== 'category') return [];
      const { label, customProps } = category;
      const shown = category.items.flatMap((item): PageCard[] => {
        const doc = item.type === 'doc' ? byId.get(item.id) : undefined;
        const page = doc && pageNameOf(sets, doc.source.replace(/^@site\//, ''))?.path;
        const card = page && cards.get(page);
        return card ? [{ page, to: doc.permalink, ...card }] : [];
      });
      const [first] = shown;
      if (!first) return [];
      const heading = typeof customProps?.heading === 'string' ? customProps.heading : label;
      return [{ id: first.page.slice(0, first.page.lastIndexOf('/')), label, heading, cards: shown }];
    });
}

/** The chapters as a menu has them. */
export function toLinks(chapters: readonly Chapter[]): ChapterLink[] {
  return chapters.flatMap(({ id, label, cards: [first] }) => (first ? [{ id, label, to: first.to }] : []));
}
