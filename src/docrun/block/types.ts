/** The three locales of the site; `uk` is the default and is served at `/`. */
export const LOCALES = ['uk', 'ru', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** A place in a file: line and column, both from 1. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

export type Stream = 'stdout' | 'stderr';

/** What a page says a block prints: the text of an `output` or `stderr` fence. */
export interface StatedOutput {
  readonly stream: Stream;
  /** The text as it stands between the fences, each line ended by one LF; empty for an empty fence. */
  readonly text: string;
  /** Where the opening fence stands. */
  readonly at: Point;
  /** The file's line on which the first line of `text` stands, from 1. */
  readonly textLine: number;
  /** The column at which the lines of `text` begin (more than 1 in lists and block quotes), from 1. */
  readonly textColumn: number;
}

/** A value stated where it is printed: `print(await add(2, 3))  #> 5`. */
export interface StatedValue {
  /** The line of the block's code on which the value is printed, from 1. */
  readonly codeLine: number;
  readonly text: string;
  /** Where `#>` stands in the file. */
  readonly at: Point;
}

/** The closed set of fence options. */
export interface BlockOptions {
  readonly id?: string;
  /** Shown above the block; where it ends in `.py` it is the file name in tracebacks. */
  readonly title?: string;
  /** Whether the page shows a sequence diagram of the run. */
  readonly diagram: boolean;
  /** Names of the lanes to draw, in order; absent: the diagram chooses. */
  readonly lanes?: readonly string[];
  /** The caption under the diagram in the page's language; absent: one made from the run. */
  readonly caption?: string;
  /** The class name of the exception the run is expected to end with. */
  readonly raises?: string;
  /** The id of the block this one goes on from, in the same interpreter. */
  readonly after?: string;
  /** Runs, but is not shown: set-up for blocks that name it in `after`. */
  readonly hidden: boolean;
  readonly runtime: 'embedded' | 'native';
  /** The Python versions the block is for, such as `>=3.12`. */
  readonly python?: string;
  /** `any`: the order of the lines is not guaranteed and is compared as a multiset. */
  readonly order?: 'any';
  /** Why the block is not run; shown to the reader. */
  readonly norun?: string;
}

/** One fenced code block that is run, or says why it is not. */
export interface Block {
  /** The same in all locales: `id`, or `block-N` with N the number of the block on its page, from 1. */
  readonly id: string;
  /** The code as it is shown, each line ended by one LF. */
  readonly code: string;
  /** The code as it is run: `code` without the stated values, so that a value can change and the run stays. */
  readonly runnable: string;
  /** Where the opening fence stands. */
  readonly at: Point;
  /** The file's line of the first line of code, from 1. */
  readonly codeLine: number;
  /** The column at which the lines of code begin, from 1. */
  readonly codeColumn: number;
  readonly options: BlockOptions;
  readonly outputs: readonly StatedOutput[];
  readonly values: readonly StatedValue[];
}
