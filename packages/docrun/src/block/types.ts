/** The language of a page, as the project's configuration names it, such as `uk`. */
export type Locale = string;

/** A place in a file: line and column, both from 1. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

export type Stream = 'stdout' | 'stderr';

/** The languages of blocks, each the word after its opening fence; a fence with another word is only shown. */
export const LANGUAGES = ['python', 'c', 'console'] as const;
export type Language = (typeof LANGUAGES)[number];

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

/** One command of a console block, with what the page says that it prints. */
export interface ConsoleCommand {
  /** The command without its prompts; lines that it goes on over are divided by LF. */
  readonly text: string;
  /**
   * The line of `runnable` on which it begins, from 1: the line that the events of what it prints have. It is not
   * counted in the code, because an output that grows or shrinks would then move the commands below it.
   */
  readonly line: number;
  /** The line of the block's code on which it begins, from 1. */
  readonly codeLine: number;
  /** The lines under it, each ended by one LF; empty where nothing is stated. Both streams, as a terminal shows them. */
  readonly stated: string;
  /** The line of the block's code on which the first line of `stated` stands, or would stand; from 1. */
  readonly statedLine: number;
}

/** The closed set of fence options; which of them a language has is said in `options.ts`. */
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
  /** What is written; where a block really runs is said by `isNative`. */
  readonly runtime: 'embedded' | 'native';
  /** Packages that it needs, by their names in the project's pinned requirements. */
  readonly packages?: readonly string[];
  /** Ids of Python blocks of the page whose code is written into the working folder, under their titles, before the run. */
  readonly files?: readonly string[];
  /** The Python versions the block is for, such as `>=3.12`. */
  readonly python?: string;
  /** `any`: the order of the lines is not guaranteed and is compared as a multiset. */
  readonly order?: 'any';
  /** The exit status that the run is expected to end with, from 1 to 255. */
  readonly exit?: number;
  /** Why the block is not run; shown to the reader. */
  readonly norun?: string;
  /** What Docusaurus itself has for blocks of code, as it is written: `{1,3-5} showLineNumbers`. */
  readonly display?: string;
  /** Whether readers copy it: it is explored, and what it does in any schedule must be well. */
  readonly recipe: boolean;
  /** What a recipe is allowed to do, by the kind of thing, with the reason that the reader sees. */
  readonly accepts?: readonly (readonly [kind: string, reason: string])[];
  /** Other values of constants of a recipe's module, that it must bear as well. */
  readonly vary?: readonly (readonly [name: string, values: readonly string[]])[];
  /** The changes under which the block is run, such as `cancel@7`. */
  readonly explore?: string;
}

/** One fenced code block that is run, or says why it is not. */
export interface Block {
  readonly language: Language;
  /** The same in all locales: `id`, or `block-N` with N the number of the block on its page, from 1. */
  readonly id: string;
  /** The code as it is shown, each line ended by one LF. */
  readonly code: string;
  /**
   * The code as it is run: `code` without the stated values, on the same lines, or the commands of a console block only.
   * What is stated can change and the run stays.
   */
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
  /** The commands of a console block; empty for other languages, and where the block cannot be read. */
  readonly commands: readonly ConsoleCommand[];
  /** A fence right after the block that is only shown and looks like its output; absent: there is none. */
  readonly plainOutput?: { readonly lang: string; readonly at: Point };
  /** What the run finds on its standard input, each line ended by one LF; null: an empty one. */
  readonly input: string | null;
  /** Where the fence of the input opens. */
  readonly inputAt?: Point;
  /** Python that must not raise after any run of a recipe, among its names; absent: nothing. */
  readonly check?: string;
}
