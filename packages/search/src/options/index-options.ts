import type { Texts } from './texts.ts';

/**
 * The words for one thing, by locale: first the one that the pages use, then others that readers type. What readers type
 * in one language is found on the pages of another.
 */
export type Concept = Readonly<Record<string, readonly string[]>>;

/** What the index is made by, beside the pages. */
export interface IndexOptions {
  /** Words for the same things: `[{ en: ['queue'], uk: ['черга'] }, …]`. @default none */
  readonly synonyms?: readonly Concept[];
  /**
   * The classes whose members readers mean when they type a bare name such as `get` or `close`, the most usual first,
   * without the module: `['Task', 'Queue', 'subprocess.Process']`.
   * @default all are alike
   */
  readonly usualClasses?: readonly string[];
  /** The class that a variable stands for in code which readers paste: `{ q: 'Queue' }` for `q.get`. @default none */
  readonly variables?: Readonly<Record<string, string>>;
  /** Kinds of results that stand together under a heading, beside pages, sections, examples and names. @default none */
  readonly kinds?: readonly SearchKind[];
  /** How much folders of pages and sections count. @default all the same, and lists of names 0.8 */
  readonly weights?: Weights;
  /**
   * Folders of pages that are called after what other pages are about, as a list of mistakes may be: their names in
   * addresses say nothing of where something is explained. Lists of names are known as such anyway.
   * @default none
   */
  readonly retold?: readonly string[];
}

/** How much the words of some pages count: 1 as those of any page, less than 1 less, 0 for what is not to be found. */
export interface Weights {
  /** By folder, such as `{ help: 0.3 }`; of several that hold a page, the innermost. */
  readonly folders?: Readonly<Record<string, number>>;
  /** By the id of the heading, on every page, such as `{ 'see-also': 0 }`. */
  readonly sections?: Readonly<Record<string, number>>;
}

/** A section of a page, as far as its kind depends on it. */
export interface SectionPlace {
  /** The page, such as `tasks/wait-for`. */
  readonly page: string;
  /** The id of the heading; empty for what stands before the second heading. */
  readonly anchor: string;
  /** The depth of the heading: 2 for `##`. */
  readonly depth: number;
}

/** A kind of results that a site has of its own. */
export interface SearchKind {
  /** Such as `myth`. */
  readonly id: string;
  /** What stands above the results of this kind. */
  readonly label: Texts;
  /** Whether a section is of this kind; the first kind that says so has it. */
  readonly has: (section: SectionPlace) => boolean;
}
