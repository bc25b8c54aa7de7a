import type { Block } from 'docrun/page';
import type { ShownRun } from './block-view.ts';

/**
 * The recorded runs of the blocks of one page, by block id; blocks that are not recorded are left out. Null for a file that
 * is no page of the project: its blocks stay as they are.
 * @param file the page's absolute path
 * @param blocks all blocks of the page: they go on from one another and lie beside one another as files
 */
export type BlockSource = (file: string, blocks: readonly Block[]) => Promise<ReadonlyMap<string, ShownRun> | null>;
