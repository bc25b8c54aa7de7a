import { type FrontMatter, NO_FRONT_MATTER } from './front-matter.ts';
import type { Block, Language, Locale, Point, Stream } from './types.ts';

/** A heading of a page. */
export interface Heading {
  /** 1 for `#`, 2 for `##`, … */
  readonly depth: number;
  /** The explicit id, `{#id}` in .md or a comment `#id` in .mdx; absent: none is written. */
  readonly id?: string;
  /** The words of the heading without its id. */
  readonly text: string;
  readonly at: Point;
}

/** A signature that a page shows. */
export interface ShownSignature {
  /** The full name. */
  readonly of: string;
  /** Whether it only stands in a list with its members, `::members`; otherwise the page explains it, `::signature`. */
  readonly isListed: boolean;
  readonly at: Point;
}

/** What a page says of a change between releases of Python. */
export interface ShownChange {
  /** The releases that brought it, such as `3.12.6`; several where it came in more than one minor version. */
  readonly in: readonly string[];
  /** Its source, such as `gh-112182`. */
  readonly issue: string | null;
  /** The block that does something else before it than since. */
  readonly run: string | null;
  /** Why no block shows it. */
  readonly unseen: string | null;
  readonly at: Point;
}

/** Any fence of a page, run or only shown. */
export interface Fence {
  /** The word after the opening fence; empty where there is none. */
  readonly lang: string;
  readonly at: Point;
}

/** What is wrong with a page by itself, found while it is parsed. Each kind belongs to one rule. */
export type Fault =
  | { readonly kind: 'unknown-option'; readonly at: Point; readonly name: string; readonly nearest: string }
  | { readonly kind: 'malformed-option'; readonly at: Point; readonly text: string }
  | { readonly kind: 'option-without-value'; readonly at: Point; readonly name: string }
  | { readonly kind: 'option-takes-no-value'; readonly at: Point; readonly name: string }
  | { readonly kind: 'repeated-option'; readonly at: Point; readonly name: string }
  | {
      readonly kind: 'bad-value';
      readonly at: Point;
      readonly name: string;
      readonly value: string;
      readonly wanted: ValueForm;
    }
  | {
      readonly kind: 'option-without-effect';
      readonly at: Point;
      readonly name: string;
      readonly because: WithoutEffect;
    }
  | {
      readonly kind: 'option-of-other-language';
      readonly at: Point;
      readonly name: string;
      readonly language: Language;
      /** The options that the language has. */
      readonly possible: readonly string[];
    }
  | { readonly kind: 'output-without-block'; readonly at: Point; readonly stream: Stream }
  | { readonly kind: 'output-of-norun'; readonly at: Point; readonly stream: Stream; readonly block: string }
  | { readonly kind: 'output-of-console'; readonly at: Point; readonly stream: Stream; readonly block: string }
  | { readonly kind: 'repeated-output'; readonly at: Point; readonly stream: Stream; readonly first: Point }
  | { readonly kind: 'input-without-block'; readonly at: Point }
  | { readonly kind: 'check-without-recipe' | 'repeated-check'; readonly at: Point }
  | { readonly kind: 'input-of-norun' | 'input-of-console'; readonly at: Point; readonly block: string }
  | { readonly kind: 'repeated-input' | 'input-after-output'; readonly at: Point; readonly first: Point }
  | { readonly kind: 'value-of-norun'; readonly at: Point; readonly block: string }
  | { readonly kind: 'value-without-code'; readonly at: Point }
  | { readonly kind: ConsoleFault; readonly at: Point }
  | { readonly kind: 'unclosed-fence'; readonly at: Point; readonly lang: string }
  | { readonly kind: 'untagged-fence'; readonly at: Point }
  | { readonly kind: 'indented-code'; readonly at: Point }
  | { readonly kind: 'language-alias'; readonly at: Point; readonly lang: string; readonly language: Language }
  | { readonly kind: 'broken-page' | 'broken-front-matter'; readonly at: Point; readonly reason: string }
  | { readonly kind: 'bad-field'; readonly at: Point; readonly field: string; readonly wanted: FieldForm }
  | { readonly kind: 'bad-card'; readonly at: Point; readonly because: CardFault; readonly field: string }
  | {
      readonly kind: 'unreadable-page';
      readonly at: Point;
      readonly reason: UnreadableReason;
      readonly detail: string;
    };

/** What form a value must have; the words for it are in the catalogue. */
export type ValueForm =
  | 'kebab'
  | 'text'
  | 'class'
  | 'runtime'
  | 'version'
  | 'order'
  | 'list'
  | 'status'
  | 'accepts'
  | 'vary'
  | 'changes';

/** What form a field of front matter must have; `fields`: all of it together. */
export type FieldForm = 'fields' | 'text' | 'list' | 'number' | 'card';

/** What is wrong with the fields of a card. */
export type CardFault = 'unknown' | 'no-name' | 'two-names' | 'no-line';

/**
 * Why an option has no effect. `native-anyway`: packages, files and input need a real interpreter already; `raises`: an
 * exception that ends the program decides its exit status; `native`: only what the embedded interpreter runs can be changed
 * and explored; `no-recipe`: nothing else is explored.
 */
export type WithoutEffect = 'norun' | 'hidden' | 'no-diagram' | 'native-anyway' | 'raises' | 'native' | 'no-recipe';

/** Why a console block cannot be read. */
export type ConsoleFault = 'no-command' | 'text-before-command' | 'empty-command' | 'unfinished-command';

/** Why a page could not be read. */
export type UnreadableReason = 'encoding' | 'directory' | 'permission' | 'other';

/** What names a page, its recording, and the address of both. */
export interface PageName {
  readonly locale: Locale;
  /** The same in all locales, such as `tasks/wait-for`. */
  readonly path: string;
}

/** A page's file in one locale. */
export interface PagePlace extends PageName {
  /** Relative to the root of the project, with `/`. */
  readonly file: string;
}

/** One Markdown file in one locale, with everything that the rules look at. */
export interface Page {
  /** The file, relative to the root of the project, with `/`. */
  readonly file: string;
  /** The same in all locales: the file under the locale's folder without its ending, such as `tasks/wait-for`. */
  readonly path: string;
  readonly locale: Locale;
  readonly front: FrontMatter;
  /** What there is to read, without blocks, formulas and sources. */
  readonly words: number;
  readonly blocks: readonly Block[];
  readonly headings: readonly Heading[];
  readonly signatures: readonly ShownSignature[];
  readonly changes: readonly ShownChange[];
  readonly fences: readonly Fence[];
  readonly faults: readonly Fault[];
  /** Whether the whole page could be read: without it, nothing can be said of what seems to be missing. */
  readonly whole: boolean;
}

/** A page of which nothing is known but why. */
export function faultyPage(place: PagePlace, fault: Fault): Page {
  return {
    ...place,
    front: NO_FRONT_MATTER,
    words: 0,
    blocks: [],
    headings: [],
    signatures: [],
    changes: [],
    fences: [],
    faults: [fault],
    whole: false,
  };
}
