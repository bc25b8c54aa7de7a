import { isNative } from '../block/is-native.ts';
import { findProblems } from '../check/run-rules.ts';
import { recordCommand } from '../problem/fix.ts';
import type { Finding } from '../problem/problem.ts';
import { loadView, viewLeftOver } from '../project/pages.node.ts';
import type { Project } from '../project/project.ts';
import { stringifyRecording } from '../recording/stringify.ts';
import type { BlockView, PageView } from '../view/page-view.ts';
import { compareRuns } from './compare-runs.ts';
import { Interrupted } from './lazy-runner.ts';
import type { RecordOptions } from './record-options.ts';
import { runBlock } from './run-block.ts';
import { createRunners } from './runners.ts';
import { verifyNative } from './verify-native.ts';

/** The rules that say that a recording is not there or not of the page's code: such a block is not run again. */
const RECORDING_RULES = new Set([
  'broken-recording',
  'missing-recording',
  'orphan-recording',
  'stale-recording',
  'unclosed-fence',
  'broken-page',
  'unreadable-page',
]);

/** What {@link verifyRecordings} found. */
export interface VerifyResult {
  /** Blocks that were run again. */
  readonly checked: number;
  /** Native blocks that were not: the versions of Python that they were recorded on are not on this machine. */
  readonly unchecked: number;
  readonly findings: readonly Finding[];
  readonly interrupted: boolean;
}

/** Runs every recorded block again and compares each run, event by event, with the committed one. Writes nothing. */
export async function verifyRecordings(project: Project, options: Omit<RecordOptions, 'all'>): Promise<VerifyResult> {
  const projectView = { ...(await loadView(project, options.pages)), leftOver: viewLeftOver(project, options.pages) };
  const findings = findProblems(projectView).filter(({ rule }) => RECORDING_RULES.has(rule));
  const runners = createRunners(options);
  const current = projectView.pages.flatMap((page) =>
    page.blocks.filter(({ state, block }) => state === 'current' && !isNative(block)).map((view) => ({ page, view })),
  );
  const hasNative = projectView.pages.some(({ blocks }) =>
    blocks.some(({ state, block }) => state === 'current' && isNative(block)),
  );
  let checked = 0;
  try {
    for (const { page, view } of current) {
      options.onBlock?.({ done: checked, total: current.length, page: page.page.file, block: view.block.id });
      const outcome = await runners.embedded.use((started) => runBlock(view, started));
      if ('failure' in outcome)
        findings.push({ file: page.page.file, ...view.block.at, rule: 'run-failed', message: outcome.failure });
      else {
        const [committed] = view.runs;
        const [now] = outcome.runs;
        const difference = committed && now && compareRuns(view.block.id, committed, now);
        if (difference) findings.push(differs(page, view, difference));
      }
      checked++;
    }
    findings.push(...projectView.pages.flatMap(formDiffers));
    if (!hasNative && options.witnesses === 'none') return { checked, unchecked: 0, findings, interrupted: false };
    const natives = await runners.natives();
    const witnesses = natives.filter(({ minor }) => options.witnesses === 'all' || options.witnesses === minor);
    const native = await verifyNative(projectView.pages, natives, witnesses, (progress) => options.onBlock?.(progress));
    return { ...native, checked: checked + native.checked, findings: [...findings, ...native.findings] };
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    return { checked, unchecked: 0, findings, interrupted: true };
  } finally {
    await runners.close();
  }
}

function differs(
  { page, recording }: PageView,
  { block }: BlockView,
  difference: NonNullable<ReturnType<typeof compareRuns>>,
): Finding {
  const { message, event, stated, recorded } = difference;
  const path = event === null ? [block.id] : [block.id, 'runs', 0, 'events', event];
  const at = recording.kind === 'whole' ? recording.placeOf(...path) : { line: 1, column: 1 };
  const fix = recordCommand(page, '--all');
  return { file: recording.file, ...at, rule: 'recording-differs', message, stated, recorded, fix };
}

/** A recording with the right values in another form would change with the next record. */
function formDiffers({ page, recording }: PageView): Finding[] {
  if (recording.kind !== 'whole' || stringifyRecording(recording.recording) === recording.text) return [];
  const fix = recordCommand(page);
  return [
    {
      file: recording.file,
      line: 1,
      column: 1,
      rule: 'recording-differs',
      message: { key: 'recording-differs.bytes' },
      fix,
    },
  ];
}
