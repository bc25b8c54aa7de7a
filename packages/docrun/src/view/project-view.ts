import type { Locale } from '../block/types.ts';
import type { ChaptersView } from '../chapter/chapters.ts';
import type { PageSet } from '../config/page-sets.ts';
import type { Demands } from './demands.ts';
import type { PageView } from './page-view.ts';

/** The pages of a project, or of a part of it, beside their recordings: all that rules look at. */
export interface ProjectView {
  /** The locales that the project promises; the first one is what the others are compared with. */
  readonly locales: readonly Locale[];
  /** The folders of pages. */
  readonly sets: readonly PageSet[];
  readonly pages: readonly PageView[];
  /** Files under recordings/ of which no page is left. */
  readonly leftOver: readonly string[];
  /** The folders, by the paths that their pages have, of which each page must show a diagram. */
  readonly diagrams: readonly string[];
  /** What the project says of rules. */
  readonly demands: Demands;
  /** The folders that the pages stand in. */
  readonly chapters: ChaptersView;
  /**
   * The paths of all pages of the project, in the one part of a check that speaks for the whole; null in the others, and
   * where only some pages are checked.
   */
  readonly everyPath: ReadonlySet<string> | null;
}
