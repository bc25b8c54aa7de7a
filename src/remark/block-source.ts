/** A diagram of one run, ready to be put on a page. */
export interface DiagramView {
  /** The SVG element as text; its ids are unique on the page. */
  readonly svg: string;
  readonly caption: string;
  readonly description: string;
  /** What happens, in order, in words: the text alternative of the picture. */
  readonly steps: readonly string[];
  /** The Mermaid text that the picture was drawn from. */
  readonly mermaid: string;
}

/** What a page tells its reader about the recorded run of one block. */
export interface BlockView {
  /** The interpreter's name and version, such as `CPython 3.14.2`. */
  readonly interpreter: string;
  /** Seconds on the run's own clock. */
  readonly elapsed: number;
  /** @default 'virtual' */
  readonly clock?: 'virtual' | 'real';
  readonly diagram?: DiagramView;
}

/** The recorded blocks of the page in `file` (an absolute path), by block id. */
export type BlockSource = (file: string) => Promise<ReadonlyMap<string, BlockView>>;
