import type { Locale } from '../block/types.ts';
import type { Message } from '../message/say.ts';
import type { Project } from '../project.ts';
import { loadSite, viewLeftOver } from '../project-pages.node.ts';
import { recordingFile } from '../recording/read-recording.ts';
import type { RecordedBlock, Recording } from '../recording/schema.ts';
import { stringifyRecording } from '../recording/stringify.ts';
import { WriteError } from '../recording/write-atomic.node.ts';
import type { Finding } from '../rule/problem.ts';
import type { BlockView, PageView } from '../rule/site.ts';
import type { Runner } from '../run/types.ts';
import { createLazyRunner, Interrupted, type LazyRunner } from './lazy-runner.ts';
import { findObstacles } from './obstacles.ts';
import { runBlock } from './run-block.ts';

/** How {@link recordPages} records. */
export interface RecordOptions {
  /** The paths of the pages; null: all. */
  readonly pages: ReadonlySet<string> | null;
  /** Whether to run what has a recording already. */
  readonly all: boolean;
  readonly createRunner: () => Promise<Runner>;
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

/** What {@link recordPages} did. */
export interface RecordResult {
  readonly recorded: readonly RecordedName[];
  /** Blocks whose recording was right already. */
  readonly kept: number;
  /** Recordings, or blocks in them, of which nothing is left on the pages. */
  readonly removed: readonly string[];
  /** Why blocks could not be recorded. */
  readonly findings: readonly Finding[];
  readonly interrupted: boolean;
}

/**
 * Runs the blocks that are new or changed and writes their recordings, a page at a time, each file whole or not at all.
 * A block that fails is a finding and its old record stays; the rest are still recorded.
 */
export async function recordPages(project: Project, options: RecordOptions): Promise<RecordResult> {
  const site = await loadSite(project, options.pages);
  const result = {
    recorded: [] as RecordedName[],
    kept: 0,
    removed: [] as string[],
    findings: findObstacles(site),
    interrupted: false,
  };
  const runner = createLazyRunner(options.createRunner, options.signal);
  const total = site.pages.reduce((sum, view) => sum + planOf(view, options.all).filter(({ run }) => run).length, 0);
  let done = 0;
  try {
    for (const view of site.pages) {
      const page = await recordPage(view, options.all, runner, (block) => {
        options.onBlock?.({ done, total, page: view.page.file, block });
        done++;
      });
      await writePage(project, view, page);
      result.recorded.push(...page.recorded);
      result.kept += page.kept;
      result.removed.push(...page.removed);
      result.findings.push(...page.findings);
      if (!page.interrupted) continue;
      result.interrupted = true;
      return result;
    }
    result.removed.push(...(await removeLeftOver(project, options.pages)));
    return result;
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    // A disk that takes no file will not take the next one.
    result.findings.push(writeFailed(project, error));
    return result;
  } finally {
    await runner.close();
  }
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

interface RecordedPage extends RecordResult {
  readonly blocks: Readonly<Record<string, RecordedBlock>>;
}

async function recordPage(
  view: PageView,
  all: boolean,
  runner: LazyRunner,
  onBlock: (block: string) => void,
): Promise<RecordedPage> {
  const { page, recording } = view;
  const old = recording.kind === 'whole' ? recording.recording.blocks : {};
  const blocks: Record<string, RecordedBlock> = {};
  const recorded: RecordedName[] = [];
  const findings: Finding[] = [];
  let kept = 0;
  let interrupted = false;
  for (const { view: planned, key, run } of planOf(view, all)) {
    const { block } = planned;
    const before = old[block.id];
    if (before) blocks[block.id] = before;
    if (interrupted) continue;
    if (!run) {
      kept++;
      continue;
    }
    onBlock(block.id);
    try {
      const outcome = await runner.use((started) => runBlock(planned, started));
      if ('failure' in outcome) findings.push(runFailed(page.file, planned, outcome.failure));
      else if (before?.key === key && before.runs.length === 1 && before.runs[0]?.digest === outcome.run.digest) kept++;
      else {
        blocks[block.id] = { key, runs: [outcome.run] };
        recorded.push({ locale: page.locale, page: page.path, block: block.id });
      }
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
      interrupted = true;
    }
  }
  const removed = page.whole ? Object.keys(old).filter((id) => !Object.hasOwn(blocks, id)) : [];
  return { blocks, recorded, kept, removed: removed.map((id) => `${recording.file}#${id}`), findings, interrupted };
}

async function writePage(
  project: Project,
  { page, recording, blocks: views }: PageView,
  { blocks }: RecordedPage,
): Promise<void> {
  if (!page.whole) return;
  if (Object.keys(blocks).length === 0) {
    // Where blocks failed, what was there of the page stays, even broken.
    const hasBlocks = views.some(({ state }) => state !== 'norun');
    if (recording.kind !== 'absent' && !hasBlocks) await project.recordings.remove(page);
    return;
  }
  const next: Recording = { schema: 1, page: page.path, locale: page.locale, blocks };
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
