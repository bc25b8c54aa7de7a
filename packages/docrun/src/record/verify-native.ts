import { isFor } from '../block/is-for.ts';
import { isNative } from '../block/is-native.ts';
import { pythonMinorOf, releaseOf } from '../interpreter/identity.ts';
import { recordCommand } from '../problem/fix.ts';
import { RECORDING_DIFFERS } from '../problem/kinds.ts';
import { type Diagnostic, stamp } from '../problem/problem.ts';
import { outcomeOf } from '../recording/outcome.ts';
import type { Outcome } from '../recording/schema.ts';
import type { Run } from '../run/types.ts';
import type { BlockView, PageView } from '../view/page-view.ts';
import { compareOutcomes } from './compare-outcomes.ts';
import { Interrupted } from './lazy-runner.ts';
import type { NativeVersion } from './native-version.ts';
import { createQuiet } from './quiet.ts';
import {
  AT_ONCE,
  isWitnessed,
  type WitnessTask,
  type WitnessVersion,
  witnessOn,
  witnessTasks,
} from './record-witnesses.ts';
import { firstOther } from './run-native-block.ts';
import { filesOfProgram, toProgram } from './to-program.ts';

/** Runs of a block that did otherwise than recorded, alone, before that is believed: other work slows a run down. */
const AGAIN = 2;

/** A recorded real run that is to be made once more. */
interface NativeTask {
  readonly page: PageView;
  readonly view: BlockView;
  readonly version: NativeVersion;
  readonly stated: Outcome;
}

/** What was found by running recorded blocks again on the versions that are on this machine. */
export interface NativeVerification {
  readonly checked: number;
  /** Native blocks of which no run could be made again: their versions are not here. */
  readonly unchecked: number;
  readonly diagnostics: readonly Diagnostic[];
  readonly interrupted: boolean;
}

/**
 * Runs again what was recorded in real time and compares outcomes: native blocks on the version they were recorded on, and
 * every block on the versions of its witnesses.
 * @param witnesses the versions whose witnesses are run again
 */
export async function verifyNative(
  pages: readonly PageView[],
  natives: readonly NativeVersion[],
  witnesses: readonly NativeVersion[],
  onTask: (progress: {
    readonly done: number;
    readonly total: number;
    readonly page: string;
    readonly block: string;
  }) => void,
): Promise<NativeVerification> {
  const missing = witnessTasks(pages, witnesses).filter((task) => !isWitnessed(task));
  const blocks = pages.flatMap((page) =>
    page.blocks.filter(({ state, block }) => state === 'current' && isNative(block)).map((view) => ({ page, view })),
  );
  const first = blocks.flatMap(({ page, view }) => firstTask(page, view, natives, witnesses));
  const others = witnessTasks(pages, witnesses).flatMap(witnessTask);
  const tasks = [...first, ...others];
  const diagnostics: Diagnostic[] = missing.map(notWitnessed);
  const { among, alone } = createQuiet(AT_ONCE);
  let done = 0;
  let interrupted = false;
  await Promise.all(
    tasks.map((task) =>
      among(async () => {
        if (interrupted) return;
        onTask({
          done,
          total: tasks.length,
          page: task.page.page.file,
          block: `${task.view.block.id} (${releaseOf(task.version.interpreter)})`,
        });
        done += 1;
        try {
          const other = await runOtherwise(task, alone);
          if (other) diagnostics.push(differs(task, other));
        } catch (error) {
          if (!(error instanceof Interrupted)) throw error;
          interrupted = true;
        }
      }),
    ),
  );
  const run = new Set(tasks.map(({ view }) => view));
  return {
    checked: new Set(first.map(({ view }) => view)).size,
    unchecked: blocks.filter(({ view }) => !run.has(view)).length,
    diagnostics,
    interrupted,
  };
}

/** Where a native block is run again: on its own version, else on the newest here that it has a witness of. */
function firstTask(
  page: PageView,
  view: BlockView,
  natives: readonly NativeVersion[],
  witnesses: readonly NativeVersion[],
): NativeTask[] {
  const [recorded] = view.runs;
  if (!recorded) return [];
  const { python } = view.block.options;
  const able = natives.filter(({ minor }) => python === undefined || isFor(python, minor));
  if (view.block.language === 'c')
    return able.slice(-1).map((version) => ({ page, view, version, stated: outcomeOf(recorded) }));
  const own = able.find(({ minor }) => minor === pythonMinorOf(recorded.interpreter));
  if (own) return [{ page, view, version: own, stated: outcomeOf(recorded) }];
  const known = able.findLast((version) => isWitnessed({ page, view, first: recorded, version }));
  if (!known || witnesses.includes(known)) return [];
  return witnessTask({ page, view, first: recorded, version: known });
}

function witnessTask({ page, view, first, version }: WitnessTask): NativeTask[] {
  const witness = witnessOn(view, version);
  return witness ? [{ page, view, version, stated: witness.differs ?? outcomeOf(first) }] : [];
}

/** A run that did otherwise than recorded, each time that it was made; null where one did the same. */
async function runOtherwise(
  { view, version, stated }: NativeTask,
  alone: <Result>(work: () => Promise<Result>) => Promise<Result>,
): Promise<Run | null> {
  const program = toProgram(view);
  const files = filesOfProgram(program);
  const isSame = (run: Run): boolean => {
    const comparison = compareOutcomes(stated, outcomeOf(run), files);
    return comparison === 'same' || (comparison === 'order' && view.block.options.order === 'any');
  };
  let run = await version.run(program);
  if (isSame(run)) return null;
  return alone(async () => {
    for (let count = 0; count < AGAIN; count += 1) {
      run = await version.run(program);
      if (isSame(run)) return null;
    }
    return run;
  });
}

/** A recorded run that is not made again as it was. */
export function differs(
  { page, view, version, stated }: Pick<NativeTask, 'page' | 'view' | 'stated'> & { readonly version: WitnessVersion },
  run: Run,
): Diagnostic {
  const [one, other] = firstOther(stated, outcomeOf(run));
  const { recording } = page;
  const at = recording.kind === 'whole' ? recording.placeOf(view.block.id) : { line: 1, column: 1 };
  return stamp(RECORDING_DIFFERS, {
    file: recording.file,
    ...at,
    key: 'recording-differs.native',
    values: { block: view.block.id, interpreter: version.interpreter },
    stated: one,
    recorded: other,
    fix: recordCommand(page.page, '--all', '--interpreter', 'all'),
  });
}

/** A block that was not run on a version that is here. */
export function notWitnessed({ page, view, version }: WitnessTask<WitnessVersion>): Diagnostic {
  return stamp(RECORDING_DIFFERS, {
    file: page.page.file,
    ...view.block.at,
    key: 'recording-differs.not-witnessed',
    values: { block: view.block.id, version: releaseOf(version.interpreter) },
    fix: recordCommand(page.page, '--interpreter', 'all'),
  });
}
