import { findHindrances } from '../check/run-rules.ts';
import { WriteError } from '../file/write-atomic.node.ts';
import { releaseOf } from '../interpreter/identity.ts';
import { loadView } from '../project/pages.node.ts';
import type { Project } from '../project/project.ts';
import { NO_EMBEDDED_VERSIONS } from './embedded-version.ts';
import { forEachVersion, witnessEmbedded } from './embedded-witnesses.ts';
import { recordExplorations } from './record-explorations.ts';
import type { RecordedName, RecordOptions, RecordResult, WitnessedName } from './record-options.ts';
import { planOf, recordPage } from './record-page.ts';
import {
  byPage,
  chosen,
  failuresOf,
  isWitnessed,
  runWitnesses,
  type WitnessResult,
  type WitnessTask,
  type WitnessVersion,
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
  const { versions, prepare } = options.embedded ?? NO_EMBEDDED_VERSIONS;
  const wanted = (task: WitnessTask<WitnessVersion>) => options.all || !isWitnessed(task);
  const real = witnessTasks(pages, chosen(await runners.natives(), options.witnesses)).filter(wanted);
  let embedded = witnessTasks(pages, chosen(versions, options.witnesses)).filter(wanted);
  if (embedded.length > 0 && !(await prepare())) embedded = [];
  let begun = 0;
  const onTask = ({ page, view, version }: WitnessTask<WitnessVersion>) => {
    options.onBlock?.({
      done: begun,
      total: real.length + embedded.length,
      page: page.page.file,
      block: `${view.block.id} (${releaseOf(version.interpreter)})`,
    });
    begun++;
  };
  const results: WitnessResult[] = [];
  // One after the other: runs in real time are to have the machine for themselves.
  const { interrupted: early, results: ofReal } = await runWitnesses(real, onTask);
  results.push(...ofReal);
  const { interrupted: late } = await forEachVersion(early ? [] : embedded, async (task) => {
    onTask(task);
    results.push({ task, outcome: await witnessEmbedded(task) });
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
  return { witnessed: results.flatMap(toName), diagnostics: failuresOf(results), interrupted: early || late };
}

function toName({ task, outcome }: WitnessResult): WitnessedName[] {
  if ('failure' in outcome) return [];
  const { page } = task.page;
  const { witness } = outcome;
  const name = { locale: page.locale, page: page.path, block: task.view.block.id };
  return [{ ...name, version: releaseOf(witness.interpreter), differs: witness.differs !== null }];
}
