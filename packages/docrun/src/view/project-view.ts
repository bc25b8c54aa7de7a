import type { Locale } from '../block/types.ts';
import type { ChaptersView } from '../chapter/chapters.ts';
import type { PageSet } from '../config/page-sets.ts';
import type { NotesView } from '../notes/view.ts';
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
  /** Where what the notes hold stands on the pages. */
  readonly notes: NotesView;
  /** What the project says of rules. */
  readonly demands: Demands;
  /** The folders that the pages stand in. */
  readonly chapters: ChaptersView;
}
