import type { ChapterLink } from './chapters.ts';

/** The name of the plugin, by which the menu asks for its data. */
export const CHAPTERS_PLUGIN = 'chapters';

/** What every page is told of the chapters. */
export interface ChaptersData {
  readonly links: readonly ChapterLink[];
}
