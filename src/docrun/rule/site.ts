import type { Page } from '../block/page.ts';
import type { Block, Locale } from '../block/types.ts';
import { blockKey, type RunnerIdentity } from '../recording/key.ts';
import type { RecordingState } from '../recording/read-recording.ts';
import type { RecordedRun } from '../recording/schema.ts';
import { type SetUp, setUpOf } from '../recording/set-up.ts';

/** A block beside what was recorded of it. */
export interface BlockView {
  readonly block: Block;
  readonly setUp: SetUp;
  /** What the recording must be of; null where the set-up cannot be told. */
  readonly key: string | null;
  /**
   * - `current`: the recording is of this very code
   * - `stale`: the code, its set-up or what runs it changed since
   * - `unknown`: the page's recording cannot be read, or the block's set-up cannot be told; another rule says so
   */
  readonly state: 'current' | 'stale' | 'missing' | 'norun' | 'unknown';
  /** The runs of a current recording. */
  readonly runs: readonly RecordedRun[];
}

/** A page beside its recording. */
export interface PageView {
  readonly page: Page;
  readonly recording: RecordingState;
  readonly blocks: readonly BlockView[];
}

/** All that rules run over: pages and recordings of a project, or of a part of it. */
export interface Site {
  /** The locales that the project promises; the first one is what the others are compared with. */
  readonly locales: readonly Locale[];
  /** Where the pages of each locale stand, relative to the root. */
  readonly folders: ReadonlyMap<Locale, string>;
  readonly pages: readonly PageView[];
  /** Files under recordings/ of which no page is left. */
  readonly leftOver: readonly string[];
}

/** Puts a page beside its recording. */
export function viewPage(page: Page, recording: RecordingState, runner: RunnerIdentity): PageView {
  // The first one of two blocks with one id keeps the recording; duplicate-id names the second.
  const byId = new Map(page.blocks.toReversed().map((block) => [block.id, block]));
  return { page, recording, blocks: page.blocks.map((block) => viewBlock(block, byId, recording, runner)) };
}

function viewBlock(
  block: Block,
  byId: ReadonlyMap<string, Block>,
  recording: RecordingState,
  runner: RunnerIdentity,
): BlockView {
  const setUp = setUpOf(block, byId);
  const without = { block, setUp, runs: [] };
  if (block.options.norun !== undefined) return { ...without, key: null, state: 'norun' };
  if (setUp.kind !== 'chain' || byId.get(block.id) !== block) return { ...without, key: null, state: 'unknown' };
  const setup = setUp.blocks.map(({ runnable }) => runnable);
  const key = blockKey(block, setup, runner);
  if (recording.kind === 'broken') return { ...without, key, state: 'unknown' };
  const blocks = recording.kind === 'whole' ? recording.recording.blocks : {};
  const recorded = Object.hasOwn(blocks, block.id) ? blocks[block.id] : undefined;
  if (!recorded) return { ...without, key, state: 'missing' };
  if (recorded.key !== key) return { ...without, key, state: 'stale' };
  return { ...without, key, state: 'current', runs: recorded.runs };
}
