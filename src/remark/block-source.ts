import type { Block } from '../docrun/block/types.ts';

/** A diagram of one run, ready to be put on a page. */
export interface DiagramView {
  /** The SVG element as text; its ids are unique on the page. */
  readonly svg: string;
  readonly caption: string;
  /** What happens, in order, in words: the text alternative of the picture. */
  readonly steps: readonly string[];
  /** The Mermaid text that the picture was drawn from. */
  readonly mermaid: string;
}

/** What a run was recorded on. */
export interface RecordedOn {
  /** The interpreter's name and version, such as `CPython 3.14.2`. */
  readonly interpreter: string;
  readonly clock: 'virtual' | 'real';
  /** Seconds on the run's own clock. */
  readonly elapsed: number;
}

/** What a page shows of the recorded run of one block. */
export interface BlockView {
  readonly recorded: RecordedOn;
  /** Drawn where the block asks for it. */
  readonly diagram?: DiagramView;
}

/**
 * The recorded runs of the blocks of one page, by block id; blocks that are not recorded are left out.
 * @param file the page's absolute path
 */
export type BlockSource = (file: string, blocks: readonly Block[]) => Promise<ReadonlyMap<string, BlockView>>;
