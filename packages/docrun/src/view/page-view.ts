import { isFor } from '../block/is-for.ts';
import { isNative } from '../block/is-native.ts';
import type { Page } from '../block/page.ts';
import type { Block } from '../block/types.ts';
import { pythonMinorOf } from '../interpreter/identity.ts';
import { blockKey, explorationKey, type KeyParts, type RunnerIdentity } from '../recording/key.ts';
import type { RecordingState } from '../recording/read-recording.ts';
import type { RecordedExploration, RecordedRun, Witness } from '../recording/schema.ts';
import { type SetUp, setUpOf } from '../recording/set-up.ts';
import { type FileFault, filesOf, type PackageFault, pinsOf } from '../recording/surroundings.ts';
import { currentWitnesses, type WitnessKeys, witnessKeys } from '../recording/witness.ts';
import type { ProgramFile } from '../run/types.ts';

/** A block beside what was recorded of it. */
export interface BlockView {
  readonly block: Block;
  readonly setUp: SetUp;
  /** What is written into the working folder before the run, and what is wrong with the option `files`. */
  readonly files: readonly ProgramFile[];
  readonly fileFaults: readonly FileFault[];
  /** The packages that it needs as `name==version`, sorted, and what is wrong with the option `packages`. */
  readonly pins: readonly string[];
  readonly packageFaults: readonly PackageFault[];
  /** What the recording must be of; null where it cannot be told what the block is run with. */
  readonly key: string | null;
  /**
   * - `current`: the recording is of this very code
   * - `stale`: the code, its set-up or what runs it changed since
   * - `unknown`: the page's recording cannot be read, or it cannot be told what the block is run with; another rule says so
   */
  readonly state: 'current' | 'stale' | 'missing' | 'norun' | 'unknown';
  /** The runs of a current recording. */
  readonly runs: readonly RecordedRun[];
  /** What its witnesses must be of; null where `key` is. */
  readonly witnessKeys: WitnessKeys | null;
  /** The witnesses of a current recording that are of its first run. */
  readonly witnesses: readonly Witness[];
  /** What the exploration must be of; null where the block is no recipe, or `key` is null. */
  readonly explorationKey: string | null;
  /** The exploration that is of this very code; null where there is none. */
  readonly exploration: RecordedExploration | null;
}

/** A page beside its recording. */
export interface PageView {
  readonly page: Page;
  readonly recording: RecordingState;
  readonly blocks: readonly BlockView[];
}

/** What the blocks of a project are run with. */
export interface Surroundings {
  readonly runner: RunnerIdentity;
  /** The packages that the project pins: normalised name to version. */
  readonly packages: ReadonlyMap<string, string>;
}

/** Puts a page beside its recording. */
export function viewPage(page: Page, recording: RecordingState, surroundings: Surroundings): PageView {
  return { page, recording, blocks: viewBlocks(page.blocks, recording, surroundings) };
}

/**
 * Puts blocks beside their recording.
 * @param blocks all of one page
 */
export function viewBlocks(
  blocks: readonly Block[],
  recording: RecordingState,
  surroundings: Surroundings,
): readonly BlockView[] {
  // The first one of two blocks with one id keeps the recording; duplicate-id names the second.
  const byId = new Map(blocks.toReversed().map((block) => [block.id, block]));
  return blocks.map((block) => viewBlock(block, byId, recording, surroundings));
}

function viewBlock(
  block: Block,
  byId: ReadonlyMap<string, Block>,
  recording: RecordingState,
  { runner, packages }: Surroundings,
): BlockView {
  const setUp = setUpOf(block, byId);
  const { files, faults: fileFaults } = filesOf(block, byId);
  const { pins, faults: packageFaults } = pinsOf(block, packages);
  const without = {
    ...{ block, setUp, files, fileFaults, pins, packageFaults, runs: [], witnesses: [], witnessKeys: null },
    ...{ explorationKey: null, exploration: null },
  };
  if (block.options.norun !== undefined) return { ...without, key: null, state: 'norun' };
  const isWhole = fileFaults.length === 0 && packageFaults.length === 0 && isReadable(block);
  if (setUp.kind !== 'chain' || !isWhole || byId.get(block.id) !== block)
    return { ...without, key: null, state: 'unknown' };
  const parts: KeyParts = { setup: setUp.blocks.map(({ runnable }) => runnable), files, pins };
  const key = blockKey(block, parts, runner);
  const ofWitnesses = witnessKeys(block, parts, runner);
  const isExplored = block.options.recipe && !isNative(block);
  const ofExploration = isExplored ? explorationKey(block, parts, runner) : null;
  const known = { ...without, key, witnessKeys: ofWitnesses, explorationKey: ofExploration };
  if (recording.kind === 'broken') return { ...known, state: 'unknown' };
  const blocks = recording.kind === 'whole' ? recording.recording.blocks : {};
  const recorded = Object.hasOwn(blocks, block.id) ? blocks[block.id] : undefined;
  if (!recorded) return { ...known, state: 'missing' };
  const [first] = recorded.runs;
  if (recorded.key !== key || !first) return { ...known, state: 'stale' };
  const { python } = block.options;
  const witnesses = currentWitnesses(recorded.witnesses, ofWitnesses, first).filter(
    ({ interpreter }) => python === undefined || isFor(python, pythonMinorOf(interpreter) ?? ''),
  );
  const exploration = recorded.exploration?.key === ofExploration ? (recorded.exploration ?? null) : null;
  return { ...known, state: 'current', runs: recorded.runs, witnesses, exploration };
}

/** A session that cannot be read has no commands. */
function isReadable({ language, commands }: Block): boolean {
  return language !== 'console' || commands.length > 0;
}
