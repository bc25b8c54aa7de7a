import { findHindrances } from '../check/run-rules.ts';
import { loadView } from '../project/pages.node.ts';
import type { Project } from '../project/project.ts';
import { WriteError } from '../recording/write-atomic.node.ts';
import { recordExplorations } from './record-explorations.ts';
import type { RecordedName, RecordOptions, RecordResult, WitnessedName } from './record-options.ts';
import { planOf, recordPage } from './record-page.ts';
import {
  byPage,
  failuresOf,
  isWitnessed,
  runWitnesses,
  type WitnessResult,
  withWitnesses,
  witnessTasks,
} from './record-witnesses.ts';
import { createRunners, type Runners } from './runners.ts';
import { removeLeftOver, writeFailed, writePage } from './write-page.ts';

/**
 * Runs the blocks that are new or changed and writes their recordings, a page at a time, each file whole or not at all;
 * then runs them on other versions, where that is asked for, and adds what those witness.
 * A block that fails is a finding and its old record stays; the rest are still recorded.
 */
export async function recordPages(project: Project, options: RecordOptions): Promise<RecordResult> {
  const projectView = await loadView(project, options.pages);
  const result = {
    recorded: [] as RecordedName[],
    witnessed: [] as WitnessedName[],
    explored: [] as RecordedName[],
    kept: 0,
    removed: [] as string[],
    diagnostics: findHindrances(projectView, 'record'),
    interrupted: false,
  };
  const runners = createRunners(options);
  const total = projectView.pages.reduce(
    (sum, view) => sum + planOf(view, options.all).filter(({ run }) => run).length,
    0,
  );
  let done = 0;
  const pages = projectView.pages.map((view) =>
    recordPage(view, options, runners, (block) => {
      options.onBlock?.({ done, total, page: view.page.file, block });
      done++;
    }),
  );
  // Where the work ends before a page is waited for, what becomes of that page is of no interest.
  for (const page of pages) page.catch(() => undefined);
  try {
    for (const [index, view] of projectView.pages.entries()) {
      const page = await pages[index];
      if (!page) continue;
      await writePage(project, view, page.blocks);
      result.recorded.push(...page.recorded);
      result.kept += page.kept;
      result.removed.push(...page.removed);
      result.diagnostics.push(...page.diagnostics);
      // Pages after it may have been finished before it; what was not begun by then is not begun any more.
      result.interrupted ||= page.interrupted;
    }
    if (result.interrupted) return result;
    result.removed.push(...(await removeLeftOver(project, options.pages)));
    const explorations = await recordExplorations(project, options);
    result.explored.push(...explorations.explored);
    result.diagnostics.push(...explorations.diagnostics);
    if (explorations.interrupted) {
      result.interrupted = true;
      return result;
    }
    if (options.witnesses !== 'none') {
      const witnesses = await recordWitnesses(project, options, runners);
      result.witnessed.push(...witnesses.witnessed);
      result.diagnostics.push(...witnesses.diagnostics);
      result.interrupted = witnesses.interrupted;
    }
    return result;
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    // A disk that takes no file will not take the next one.
    result.diagnostics.push(writeFailed(project, error));
    return result;
  } finally {
    await runners.close();
  }
}

async function recordWitnesses(
  project: Project,
  options: RecordOptions,
  runners: Runners,
): Promise<Pick<RecordResult, 'witnessed' | 'diagnostics' | 'interrupted'>> {
  const { pages } = await loadView(project, options.pages);
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
  return { witnessed: results.flatMap(toName), diagnostics: failuresOf(results), interrupted };
}

function toName({ task, outcome }: WitnessResult): WitnessedName[] {
  if ('failure' in outcome) return [];
  const { page } = task.page;
  const { witness } = outcome;
  const name = { locale: page.locale, page: page.path, block: task.view.block.id };
  return [{ ...name, version: task.version.minor, differs: witness.differs !== null }];
}
