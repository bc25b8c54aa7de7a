import type { PagePlace } from '../block/page.ts';
import type { Locale } from '../block/types.ts';
import { CATEGORY_FILE } from '../chapter/category.ts';
import type { Chapters } from '../chapter/chapters.ts';
import type { PageSet } from '../config/page-sets.ts';
import type { Config } from '../config/schema.ts';
import type { RunnerIdentity } from '../recording/key.ts';
import type { RecordingStore } from '../recording/store.node.ts';

/** A project of pages and recordings, found on the disk; the pages are not read yet. */
export interface Project {
  /** Absolute. */
  readonly root: string;
  readonly config: Config;
  /** The default one first. */
  readonly locales: readonly [Locale, ...Locale[]];
  /** The folders of pages. */
  readonly sets: readonly PageSet[];
  /** Sorted by path, then in the order of the locales. */
  readonly files: readonly PagePlace[];
  readonly chapters: Chapters;
  readonly runner: RunnerIdentity;
  /** The packages that the project's requirements pin: normalised name to version. */
  readonly packages: ReadonlyMap<string, string>;
  readonly recordings: RecordingStore;
  /** The modules of the rules that it brings along, absolute. */
  readonly extensions: readonly string[];
}

export { UsageError } from '../message/usage-error.ts';

/** Patterns of the files whose change is a change of the pages or of their order, relative to the root. */
export function pagePatterns(sets: readonly PageSet[]): readonly string[] {
  const folders = sets.flatMap((set) => [...set.folders.values()]);
  return folders.flatMap((folder) =>
    ['*.{md,mdx}', CATEGORY_FILE].map((name) => `${folder === '' ? '' : `${folder}/`}**/${name}`),
  );
}

/** Where a page is served, without the locale, such as `/tasks/wait-for`. */
export function addressOf(path: string): string {
  return `/${path.replace(/(?:^|\/)index$/, '')}`;
}
