import { isFor } from '../block/is-for.ts';
import { isNative } from '../block/is-native.ts';
import { isHosted, isOfVersion, pythonMinorOf, releaseOf, witnessPlace } from '../interpreter/identity.ts';
import { compareVersions } from '../interpreter/minor.ts';
import { groupBy } from '../platform/group-by.ts';
import { RUN_FAILED } from '../problem/kinds.ts';
import { type Diagnostic, stamp } from '../problem/problem.ts';
import type { RecordedBlock, RecordedRun, Witness } from '../recording/schema.ts';
import { signWitness } from '../recording/witness.ts';
import type { BlockView, PageView } from '../view/page-view.ts';
import type { EmbeddedVersion } from './embedded-version.ts';
import { Interrupted } from './lazy-runner.ts';
import type { NativeVersion } from './native-version.ts';
import { createQuiet } from './quiet.ts';
import { type WitnessOutcome, witnessBlock } from './witness-block.ts';

/** Real runs at the same time: most of them sleep most of the time. */
export const AT_ONCE = 40;

/** A version on which blocks are run as witnesses. */
export type WitnessVersion = NativeVersion | EmbeddedVersion;

/** A block on a version on which it is to be run. */
export interface WitnessTask<Version extends WitnessVersion = NativeVersion> {
  readonly page: PageView;
  readonly view: BlockView;
  readonly first: RecordedRun;
  readonly version: Version;
}

/** What came of a task; null where it was not begun before Ctrl-C. */
export interface WitnessResult {
  readonly task: WitnessTask<WitnessVersion>;
  readonly outcome: WitnessOutcome;
}

/**
 * Those among versions that are chosen.
 * @param choice `none`, `all`, or a version such as `3.12` or `3.12.7`
 */
export function chosen<Version extends WitnessVersion>(versions: readonly Version[], choice: string): Version[] {
  return versions.filter(({ interpreter }) => choice === 'all' || isOfVersion(interpreter, choice));
}

/** The blocks of pages on the versions that they are for and were not first recorded on. */
export function witnessTasks<Version extends WitnessVersion>(
  pages: readonly PageView[],
  versions: readonly Version[],
): WitnessTask<Version>[] {
  return pages.flatMap((page) =>
    page.blocks.flatMap((view) => {
      const [first] = view.runs;
      if (!first || view.state !== 'current' || view.block.language === 'c') return [];
      const { python } = view.block.options;
      return versions
        .filter(({ minor }) => python === undefined || isFor(python, minor))
        .filter(({ interpreter }) => witnessPlace(interpreter) !== witnessPlace(first.interpreter))
        .filter(({ interpreter }) => !(isHosted(interpreter) && isNative(view.block)))
        .map((version) => ({ page, view, first, version }));
    }),
  );
}

/** Whether a block has a witness on a version, of its code and its first run. */
export function isWitnessed({ view, version }: WitnessTask<WitnessVersion>): boolean {
  return witnessOn(view, version) !== undefined;
}

/** The witness that a block has on a version, of its code and its first run. */
export function witnessOn({ witnesses }: BlockView, version: WitnessVersion): Witness | undefined {
  return witnesses.find(({ interpreter }) => witnessPlace(interpreter) === witnessPlace(version.interpreter));
}

/** Runs tasks, many at once; those whose times count run with nothing beside them. Ends early at Ctrl-C with what is done. */
export async function runWitnesses(
  tasks: readonly WitnessTask[],
  onTask: (task: WitnessTask) => void,
): Promise<{ readonly results: readonly WitnessResult[]; readonly interrupted: boolean }> {
  const results: WitnessResult[] = [];
  const { among, alone } = createQuiet(AT_ONCE);
  let interrupted = false;
  await Promise.all(
    tasks.map((task) =>
      among(async () => {
        if (interrupted) return;
        onTask(task);
        try {
          const outcome = await witnessBlock(task.view, task.first, task.version, alone);
          results.push({ task, outcome });
        } catch (error) {
          if (!(error instanceof Interrupted)) throw error;
          interrupted = true;
        }
      }),
    ),
  );
  return { results, interrupted };
}

/**
 * A block's record with new witnesses in the place of those of the same versions; those of versions that are not on
 * this machine stay, whatever they are of.
 */
export function withWitnesses(block: RecordedBlock, view: BlockView, results: readonly WitnessResult[]): RecordedBlock {
  const [first] = block.runs;
  if (!first || view.witnessKeys === null) return block;
  const { python } = view.block.options;
  const byPlace = new Map<string, Witness>(
    block.witnesses
      .filter(({ interpreter }) => python === undefined || isFor(python, pythonMinorOf(interpreter) ?? ''))
      .map((witness) => [witnessPlace(witness.interpreter), witness]),
  );
  let runs = block.runs;
  for (const { outcome } of results) {
    if ('failure' in outcome) continue;
    const { witness, otherOrder } = outcome;
    const place = witnessPlace(witness.interpreter);
    const old = byPlace.get(place);
    const fresh = signWitness(witness, view.witnessKeys, first);
    // Another release, or another number of runs, that did the same is no news.
    const isOld = old !== undefined && view.witnesses.includes(old) && isSame(old, witness);
    if (!isOld) byPlace.set(place, fresh);
    if (otherOrder !== null && runs.length === 1) runs = [first, otherOrder];
  }
  return { ...block, runs, witnesses: [...byPlace.values()].sort(byRelease) };
}

/** The oldest release first; of one release, the run on the machine itself. */
function byRelease({ interpreter: a }: Witness, { interpreter: b }: Witness): number {
  return compareVersions(releaseOf(a), releaseOf(b)) || Number(isHosted(a)) - Number(isHosted(b));
}

function isSame(one: Pick<Witness, 'differs'>, other: Pick<Witness, 'differs'>): boolean {
  return JSON.stringify(one.differs) === JSON.stringify(other.differs);
}

/** What failed of a page's tasks. */
export function failuresOf(results: readonly WitnessResult[]): Diagnostic[] {
  return results.flatMap(({ task: { page, view }, outcome }) =>
    'failure' in outcome ? [stamp(RUN_FAILED, { file: page.page.file, ...view.block.at, ...outcome.failure })] : [],
  );
}

/** The pages of tasks, each with its results by block. */
export function byPage(
  results: readonly WitnessResult[],
): ReadonlyMap<PageView, ReadonlyMap<string, readonly WitnessResult[]>> {
  const pages = groupBy(results, ({ task }) => task.page);
  return new Map([...pages].map(([page, ones]) => [page, groupBy(ones, ({ task }) => task.view.block.id)]));
}
