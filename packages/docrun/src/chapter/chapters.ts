import type { Locale } from '../block/types.ts';
import { fileStemOf, type PageSet } from '../config/page-sets.ts';
import { CATEGORY_FILE, type Category } from './category.ts';

/** The chapters of a project: the folders that pages stand in. */
export interface Chapters {
  /** Whether pages are shown as cards, chapter by chapter: then no page and no folder may lack what is shown of it. */
  readonly areWanted: boolean;
  /** What each folder says of itself, by locale and by its path below the folder of the locale, such as `tasks`. */
  readonly categories: ReadonlyMap<Locale, ReadonlyMap<string, Category>>;
}

/** A folder of pages in one locale. */
interface ChapterFolder {
  /** Where the folder says what it is. */
  readonly file: string;
  readonly isFirst: boolean;
  /** Where it says so in the first locale. */
  readonly original: string;
  /** Null: it does not say. */
  readonly category: Category | null;
}

/** What rules look at of the chapters. */
export interface ChaptersView {
  readonly areWanted: boolean;
  /** The folders of the pages that are looked at, in every locale. */
  readonly folders: readonly ChapterFolder[];
}

/**
 * The chapters that some pages are in, for the rules.
 * @param sets the folders of pages, of each the first locale first
 * @param paths of the pages, such as `tasks/wait-for`
 */
export function viewChapters(
  { areWanted, categories }: Chapters,
  sets: readonly PageSet[],
  paths: Iterable<string>,
): ChaptersView {
  if (!areWanted) return { areWanted, folders: [] };
  const names = new Set([...paths].map(chapterOf).filter((name) => name !== null));
  const locales = [...(sets[0]?.folders.keys() ?? [])];
  const fileOf = (locale: Locale, name: string) => `${fileStemOf(sets, { locale, path: name })}/${CATEGORY_FILE}`;
  return {
    areWanted,
    folders: [...names].flatMap((name) =>
      locales.map((locale, index) => ({
        file: fileOf(locale, name),
        isFirst: index === 0,
        original: fileOf(locales[0] ?? locale, name),
        category: categories.get(locale)?.get(name) ?? null,
      })),
    ),
  };
}

/** The folder that is the chapter of a page, such as `tasks`; null where it stands in none, or deeper. */
export function chapterOf(path: string): string | null {
  const [folder = '', ...rest] = path.split('/');
  return rest.length === 1 ? folder : null;
}
