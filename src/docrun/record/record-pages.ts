import { isNative } from '../block/is-native.ts';
import type { Locale } from '../block/types.ts';
import type { Message } from '../message/say.ts';
import type { Project } from '../project.ts';
import { loadSite, viewLeftOver } from '../project-pages.node.ts';
import { outcomeOf } from '../recording/outcome.ts';
import { recordingFile } from '../recording/read-recording.ts';
import { type RecordedBlock, type RecordedRun, type Recording, SCHEMA_VERSION } from '../recording/schema.ts';
import { stringifyRecording } from '../recording/stringify.ts';
import { minorOf } from '../recording/witness.ts';
import { WriteError } from '../recording/write-atomic.node.ts';
import type { Finding } from '../rule/problem.ts';
import type { BlockView, PageView } from '../rule/site.ts';
import type { PythonMinor } from '../run/python-minors.ts';
import type { Runner } from '../run/types.ts';
import { compareOutcomes } from './compare-outcomes.ts';
import { Interrupted } from './lazy-runner.ts';
import type { NativeVersion } from './native-version.ts';
import { findObstacles } from './obstacles.ts';
import {
  byPage,
  failuresOf,
  isWitnessed,
  runWitnesses,
  type WitnessResult,
  withWitnesses,
  witnessTasks,
} from './record-witnesses.ts';
import { type BlockOutcome, runBlock } from './run-block.ts';
import { primaryVersion, runNativeBlock } from './run-native-block.ts';
import { createRunners, type Runners } from './runners.ts';
import { filesOfProgram, toProgram } from './to-program.ts';

/** How {@link recordPages} records. */
export interface RecordOptions {
  /** The paths of the pages; null: all. */
  readonly pages: ReadonlySet<string> | null;
  /** Whether to run what has a recording already. */
  readonly all: boolean;
  readonly createRunner: () => Promise<Runner>;
  /** The versions of CPython on this machine, oldest first. */
  readonly findNatives: () => Promise<readonly NativeVersion[]>;
  /** On which of them blocks are run once more, as witnesses: none, all, or one such as `3.12`. */
  readonly witnesses: 'none' | 'all' | PythonMinor;
  /** Given at Ctrl-C: what was finished is kept. */
  readonly signal: AbortSignal;
  /** Told before each run. */
  readonly onBlock?: (progress: BlockProgress) => void;
}

export interface BlockProgress {
  /** Runs before this one, and runs in all. */
  readonly done: number;
  readonly total: number;
  readonly page: string;
  readonly block: string;
}

/** A block whose run was written. */
export interface RecordedName {
  readonly locale: Locale;
  readonly page: string;
  readonly block: string;
}

/** A witness that was written. */
export interface WitnessedName extends RecordedName {
  /** Such as `3.12`. */
  readonly version: string;
  /** Whether the block does something else there. */
  readonly differs: boolean;
}

/** What {@link recordPages} did. */
export interface RecordResult {
  readonly recorded: readonly RecordedName[];
  readonly witnessed: readonly WitnessedName[];
  /** Blocks whose recording was right already. */
  readonly kept: number;
  /** Recordings, or blocks in them, of which nothing is left on the pages. */
  readonly removed: readonly string[];
  /** Why blocks could not be recorded. */
  readonly findings: readonly Finding[];
  readonly interrupted: boolean;
}

/**
 * Runs the blocks that are new or changed and writes their recordings, a page at a time, each file whole or not at all;
 * then runs them on other versions, where that is asked for, and adds what those witness.
 * A block that fails is a finding and its old record stays; the rest are still recorded.
 */
export async function recordPages(project: Project, options: RecordOptions): Promise<RecordResult> {
  const site = await loadSite(project, options.pages);
  const result = {
    recorded: [] as RecordedName[],
    witnessed: [] as WitnessedName[],
    kept: 0,
    removed: [] as string[],
    findings: findObstacles(site),
    interrupted: false,
  };
  const runners = createRunners(options);
  const total = site.pages.reduce((sum, view) => sum + planOf(view, options.all).filter(({ run }) => run).length, 0);
  let done = 0;
  const pages = site.pages.map((view) =>
    recordPage(view, options, runners, (block) => {
      options.onBlock?.({ done, total, page: view.page.file, block });
      done++;
    }),
  );
  // Where the work ends before a page is waited for, what becomes of that page is of no interest.
  for (const page of pages) page.catch(() => undefined);
  try {
    for (const [index, view] of site.pages.entries()) {
      const page = await pages[index];
      if (!page) continue;
      await writePage(project, view, page.blocks);
      result.recorded.push(...page.recorded);
      result.kept += page.kept;
      result.removed.push(...page.removed);
      result.findings.push(...page.findings);
      if (!page.interrupted) continue;
      result.interrupted = true;
      return result;
    }
    result.removed.push(...(await removeLeftOver(project, options.pages)));
    if (options.witnesses !== 'none') {
      const witnesses = await recordWitnesses(project, options, runners);
      result.witnessed.push(...witnesses.witnessed);
      result.findings.push(...witnesses.findings);
      result.interrupted = witnesses.interrupted;
    }
    return result;
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    // A disk that takes no file will not take the next one.
    result.findings.push(writeFailed(project, error));
    return result;
  } finally {
    await runners.close();
  }
}

async function recordWitnesses(
  project: Project,
  options: RecordOptions,
  runners: Runners,
): Promise<Pick<RecordResult, 'witnessed' | 'findings' | 'interrupted'>> {
  const { pages } = await loadSite(project, options.pages);
  const versions = (await runners.natives()).filter(
    ({ minor }) => options.witnesses === 'all' || minor === options.witnesses,
  );
  const tasks = witnessTasks(pages, versions).filter((task) => options.all || !isWitnessed(task));
  let begun = 0;
  const { results, interrupted } = await runWitnesses(tasks, ({ page, view, version }) => {
    options.onBlock?.({
      done: begun,
      total: tasks.length,
      page: page.page.file,
      block: `${view.block.id} (${version.minor})`,
    });
    begun++;
  });
  for (const [view, blocks] of byPage(results)) {
    const { recording } = view;
    if (recording.kind !== 'whole') continue;
    const next = { ...recording.recording.blocks };
    for (const [id, ones] of blocks) {
      const old = next[id];
      const block = view.blocks.find((one) => one.block.id === id && one.state === 'current');
      if (old && block) next[id] = withWitnesses(old, block, ones);
    }
    await writePage(project, view, next);
  }
  return { witnessed: results.flatMap(toName), findings: failuresOf(results), interrupted };
}

function toName({ task, outcome }: WitnessResult): WitnessedName[] {
  if ('failure' in outcome) return [];
  const { page } = task.page;
  const { witness } = outcome;
  const name = { locale: page.locale, page: page.path, block: task.view.block.id };
  return [{ ...name, version: task.version.minor, differs: witness.differs !== null }];
}

interface Planned {
  readonly view: BlockView;
  readonly key: string;
  readonly run: boolean;
}

/** What is to be done with the blocks of a page; blocks that cannot be run are not among them. */
function planOf({ page, blocks }: PageView, all: boolean): Planned[] {
  if (!page.whole) return [];
  return blocks.flatMap((view) =>
    view.key === null ? [] : [{ view, key: view.key, run: all || view.state !== 'current' }],
  );
}

interface RecordedPage extends Omit<RecordResult, 'witnessed'> {
  readonly blocks: Readonly<Record<string, RecordedBlock>>;
}

async function recordPage(
  view: PageView,
  { all, signal }: RecordOptions,
  runners: Runners,
  onBlock: (block: string) => void,
): Promise<RecordedPage> {
  const { page, recording } = view;
  const old = recording.kind === 'whole' ? recording.recording.blocks : {};
  const blocks: Record<string, RecordedBlock> = {};
  const recorded: RecordedName[] = [];
  const findings: Finding[] = [];
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
    else if ('failure' in outcome) findings.push(runFailed(page.file, planned, outcome.failure));
    else if (before?.key === key && isKnown(planned, before, outcome.runs)) kept++;
    else {
      blocks[block.id] = { key, runs: [...outcome.runs], witnesses: before?.witnesses ?? [] };
      recorded.push({ locale: page.locale, page: page.path, block: block.id });
    }
  }
  const removed = page.whole ? Object.keys(old).filter((id) => !Object.hasOwn(blocks, id)) : [];
  return { blocks, recorded, kept, removed: removed.map((id) => `${recording.file}#${id}`), findings, interrupted };
}

/** Runs a block where it is recorded; null where its record was made on a version that is not on this machine. */
async function record(view: BlockView, runners: Runners): Promise<BlockOutcome | null> {
  if (!isNative(view.block)) return runners.embedded.use((started) => runBlock(view, started));
  const natives = await runners.natives();
  const [first] = view.runs;
  const version = primaryVersion(view, natives);
  const isOlder =
    first && version && first.interpreter.startsWith('cpython') && isBefore(version.minor, minorOf(first.interpreter));
  if (first && (!version || isOlder)) return null;
  return runNativeBlock(view, natives);
}

function isBefore(minor: string, other: string): boolean {
  return Number(minor.split('.')[1]) < Number(other.split('.')[1]);
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

async function writePage(
  project: Project,
  { page, recording, blocks: views }: PageView,
  blocks: Readonly<Record<string, RecordedBlock>>,
): Promise<void> {
  if (!page.whole) return;
  if (Object.keys(blocks).length === 0) {
    // Where blocks failed, what was there of the page stays, even broken.
    const hasBlocks = views.some(({ state }) => state !== 'norun');
    if (recording.kind !== 'absent' && !hasBlocks) await project.recordings.remove(page);
    return;
  }
  const next: Recording = { schema: SCHEMA_VERSION, page: page.path, locale: page.locale, blocks };
  if (recording.kind === 'whole' && recording.text === stringifyRecording(next)) return;
  await project.recordings.write(next);
}

async function removeLeftOver(project: Project, chosen: ReadonlySet<string> | null): Promise<readonly string[]> {
  const files = viewLeftOver(project, chosen);
  const gone = project.recordings.list().filter(({ locale, path }) => files.includes(recordingFile(locale, path)));
  for (const place of gone) await project.recordings.remove(place);
  return files;
}

function runFailed(file: string, { block }: BlockView, message: Message): Finding {
  return { file, ...block.at, rule: 'run-failed', message };
}

function writeFailed(project: Project, error: WriteError): Finding {
  const file = error.file.startsWith(`${project.root}/`) ? error.file.slice(project.root.length + 1) : error.file;
  const message = { key: `write-failed.${error.reason}`, values: { file, detail: error.message } } as const;
  return { file, line: 1, column: 1, rule: 'write-failed', message };
}
