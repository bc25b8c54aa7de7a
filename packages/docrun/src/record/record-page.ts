import { isNative } from '../block/is-native.ts';
import { pythonMinorOf } from '../interpreter/identity.ts';
import { compareVersions } from '../interpreter/minor.ts';
import { RUN_FAILED } from '../problem/kinds.ts';
import { type Diagnostic, stamp } from '../problem/problem.ts';
import { outcomeOf } from '../recording/outcome.ts';
import type { RecordedBlock, RecordedRun } from '../recording/schema.ts';
import type { BlockView, PageView } from '../view/page-view.ts';
import { compareOutcomes } from './compare-outcomes.ts';
import { Interrupted } from './lazy-runner.ts';
import type { RecordedName, RecordOptions, RecordResult } from './record-options.ts';
import { type BlockOutcome, runBlock } from './run-block.ts';
import { primaryVersion, runNativeBlock } from './run-native-block.ts';
import type { Runners } from './runners.ts';
import { filesOfProgram, toProgram } from './to-program.ts';

/** A block that can be run, and whether it is to be. */
interface Planned {
  readonly view: BlockView;
  readonly key: string;
  readonly run: boolean;
}

/** What is to be done with the blocks of a page; blocks that cannot be run are not among them. */
export function planOf({ page, blocks }: PageView, all: boolean): Planned[] {
  if (!page.whole) return [];
  return blocks.flatMap((view) =>
    view.key === null ? [] : [{ view, key: view.key, run: all || view.state !== 'current' }],
  );
}

/** What came of the blocks of one page. */
export interface RecordedPage extends Omit<RecordResult, 'witnessed' | 'explored'> {
  readonly blocks: Readonly<Record<string, RecordedBlock>>;
}

/** Runs the blocks of a page that are to be run; writes nothing. */
export async function recordPage(
  view: PageView,
  { all, signal }: RecordOptions,
  runners: Runners,
  onBlock: (block: string) => void,
): Promise<RecordedPage> {
  const { page, recording } = view;
  const old = recording.kind === 'whole' ? recording.recording.blocks : {};
  const blocks: Record<string, RecordedBlock> = {};
  const recorded: RecordedName[] = [];
  const diagnostics: Diagnostic[] = [];
  let kept = 0;
  let interrupted = false;
  const plans = planOf(view, all);
  const outcomes = plans.map(async ({ view: planned, run }): Promise<BlockOutcome | 'kept' | 'interrupted'> => {
    if (!run) return 'kept';
    try {
      return await runners.turn(isNative(planned.block), async () => {
        if (signal.aborted) throw new Interrupted();
        onBlock(planned.block.id);
        return (await record(planned, runners)) ?? 'kept';
      });
    } catch (error) {
      if (error instanceof Interrupted) return 'interrupted';
      throw error;
    }
  });
  for (const [index, outcome] of (await Promise.all(outcomes)).entries()) {
    const plan = plans[index];
    if (!plan) continue;
    const { view: planned, key } = plan;
    const { block } = planned;
    const before = old[block.id];
    if (before) blocks[block.id] = before;
    if (outcome === 'interrupted') interrupted = true;
    else if (outcome === 'kept') kept++;
    else if ('failure' in outcome)
      diagnostics.push(stamp(RUN_FAILED, { file: page.file, ...block.at, ...outcome.failure }));
    else if (before?.key === key && isKnown(planned, before, outcome.runs)) kept++;
    else {
      const { witnesses = [], exploration } = before ?? {};
      blocks[block.id] = { key, runs: [...outcome.runs], witnesses, ...(exploration && { exploration }) };
      recorded.push({ locale: page.locale, page: page.path, block: block.id });
    }
  }
  const removed = page.whole ? Object.keys(old).filter((id) => !Object.hasOwn(blocks, id)) : [];
  return { blocks, recorded, kept, removed: removed.map((id) => `${recording.file}#${id}`), diagnostics, interrupted };
}

/** Runs a block where it is recorded; null where its record was made on a version that is not on this machine. */
async function record(view: BlockView, runners: Runners): Promise<BlockOutcome | null> {
  if (!isNative(view.block)) return runners.embedded.use((started) => runBlock(view, started));
  const natives = await runners.natives();
  const [first] = view.runs;
  const version = primaryVersion(view, natives);
  const recordedOn = first ? pythonMinorOf(first.interpreter) : null;
  const isOlder = version && recordedOn !== null && compareVersions(version.minor, recordedOn) < 0;
  if (first && (!version || isOlder)) return null;
  return runNativeBlock(view, natives);
}

/** Whether what was recorded says the same already: an embedded run does to the byte, a real one has times of its own. */
function isKnown(view: BlockView, before: RecordedBlock, runs: readonly RecordedRun[]): boolean {
  const [old] = before.runs;
  const [now] = runs;
  if (!old || !now || before.runs.length < runs.length) return false;
  if (!isNative(view.block)) return old.digest === now.digest;
  const comparison = compareOutcomes(outcomeOf(old), outcomeOf(now), filesOfProgram(toProgram(view)));
  return comparison === 'same' || (comparison === 'order' && view.block.options.order === 'any');
}
