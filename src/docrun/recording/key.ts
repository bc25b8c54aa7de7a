import type { Block } from '../block/types.ts';
import { sha256 } from './sha256.node.ts';

/** What runs the blocks. Where any of it changes, every recording is stale. */
export interface RunnerIdentity {
  /** The interpreter and its release. */
  readonly interpreter: string;
  /** A digest of the harness: the clock, the tracer and what starts them. */
  readonly harness: string;
}

/** The name a block's code has in tracebacks. */
export function filenameOf(block: Block): string {
  const { title } = block.options;
  return title !== undefined && /^[\w.-]+\.py$/.test(title) ? title : `${block.id}.py`;
}

/**
 * The key of a block's recording: a digest of all that decides how it runs, and of nothing else; prose and stated
 * outputs may change freely.
 * @param setup the code of the blocks that it goes on from, the first one first
 */
export function blockKey(block: Block, setup: readonly string[], runner: RunnerIdentity): string {
  const { runtime, python } = block.options;
  const parts = [block.runnable, setup, filenameOf(block), runtime, python ?? null, runner.interpreter, runner.harness];
  return sha256(JSON.stringify(parts));
}
