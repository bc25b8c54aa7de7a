import { isNative } from '../block/is-native.ts';
import { findHindrances } from '../check/run-rules.ts';
import { recordCommand } from '../problem/fix.ts';
import { RECORDING_DIFFERS, RUN_FAILED } from '../problem/kinds.ts';
import { type Diagnostic, stamp } from '../problem/problem.ts';
import { loadView, viewLeftOver } from '../project/pages.node.ts';
import type { Project } from '../project/project.ts';
import { stringifyRecording } from '../recording/stringify.ts';
import type { BlockView, PageView } from '../view/page-view.ts';
import { compareRuns } from './compare-runs.ts';
import { NO_EMBEDDED_VERSIONS } from './embedded-version.ts';
import { createLanes } from './lanes.node.ts';
import { Interrupted } from './lazy-runner.ts';
import { verifyExplorations } from './record-explorations.ts';
import type { RecordOptions } from './record-options.ts';
import { chosen } from './record-witnesses.ts';
import { runBlock } from './run-block.ts';
import { createRunners } from './runners.ts';
import { verifyEmbedded } from './verify-embedded.ts';
import { verifyNative } from './verify-native.ts';

/** What {@link verifyRecordings} found. */
export interface VerifyResult {
  /** Blocks that were run again. */
  readonly checked: number;
  /** Native blocks that were not: the versions of Python that they were recorded on are not on this machine. */
  readonly unchecked: number;
  readonly diagnostics: readonly Diagnostic[];
  readonly interrupted: boolean;
}

/** Runs every recorded block again and compares each run, event by event, with the committed one. Writes nothing. */
export async function verifyRecordings(project: Project, options: Omit<RecordOptions, 'all'>): Promise<VerifyResult> {
  const projectView = { ...(await loadView(project, options.pages)), leftOver: viewLeftOver(project, options.pages) };
  const diagnostics = findHindrances(projectView, 'verify');
  const runners = createRunners(options);
  const current = projectView.pages.flatMap((page) =>
    page.blocks.filter(({ state, block }) => state === 'current' && !isNative(block)).map((view) => ({ page, view })),
  );
  const hasNative = projectView.pages.some(({ blocks }) =>
    blocks.some(({ state, block }) => state === 'current' && isNative(block)),
  );
  const lanes = createLanes(options, current.length);
  let checked = 0;
  try {
    const found = await lanes.map(current, async ({ page, view }, runner) => {
      options.onBlock?.({ done: checked, total: current.length, page: page.page.file, block: view.block.id });
      const outcome = await runBlock(view, runner);
      checked++;
      return judge(page, view, outcome);
    });
    diagnostics.push(...found.flat());
    diagnostics.push(...projectView.pages.flatMap(formDiffers));
    const explorations = await verifyExplorations(project, projectView.pages, options);
    diagnostics.push(...explorations.diagnostics);
    if (explorations.interrupted) throw new Interrupted();
    if (!hasNative && options.witnesses === 'none') return { checked, unchecked: 0, diagnostics, interrupted: false };
    const natives = await runners.natives();
    const witnesses = chosen(natives, options.witnesses);
    const native = await verifyNative(projectView.pages, natives, witnesses, (progress) => options.onBlock?.(progress));
    const { versions, prepare } = options.embedded ?? NO_EMBEDDED_VERSIONS;
    const ofChoice = chosen(versions, options.witnesses);
    const others =
      native.interrupted || ofChoice.length === 0 || !(await prepare())
        ? { diagnostics: [], interrupted: native.interrupted }
        : await verifyEmbedded(projectView.pages, ofChoice, (progress) => options.onBlock?.(progress));
    return {
      ...native,
      checked: checked + native.checked,
      diagnostics: [...diagnostics, ...native.diagnostics, ...others.diagnostics],
      interrupted: others.interrupted,
    };
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    return { checked, unchecked: 0, diagnostics, interrupted: true };
  } finally {
    await Promise.all([lanes.close(), runners.close()]);
  }
}

/** What is wrong with a block that was run again. */
function judge(page: PageView, view: BlockView, outcome: Awaited<ReturnType<typeof runBlock>>): Diagnostic[] {
  if ('failure' in outcome) return [stamp(RUN_FAILED, { file: page.page.file, ...view.block.at, ...outcome.failure })];
  const [committed] = view.runs;
  const [now] = outcome.runs;
  const difference = committed && now && compareRuns(view.block.id, committed, now);
  return difference ? [differs(page, view, difference)] : [];
}

function differs(
  { page, recording }: PageView,
  { block }: BlockView,
  difference: NonNullable<ReturnType<typeof compareRuns>>,
): Diagnostic {
  const { message, event, stated, recorded } = difference;
  const path = event === null ? [block.id] : [block.id, 'runs', 0, 'events', event];
  const at = recording.kind === 'whole' ? recording.placeOf(...path) : { line: 1, column: 1 };
  const finding = { file: recording.file, ...at, ...message, stated, recorded, fix: recordCommand(page, '--all') };
  return stamp(RECORDING_DIFFERS, finding);
}

/** A recording with the right values in another form would change with the next record. */
function formDiffers({ page, recording }: PageView): Diagnostic[] {
  if (recording.kind !== 'whole' || stringifyRecording(recording.recording) === recording.text) return [];
  const finding = { line: 1, column: 1, key: 'recording-differs.bytes', fix: recordCommand(page) } as const;
  return [stamp(RECORDING_DIFFERS, { file: recording.file, ...finding })];
}
