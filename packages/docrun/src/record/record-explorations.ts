import { recordCommand } from '../problem/fix.ts';
import { RECORDING_DIFFERS, RUN_FAILED } from '../problem/kinds.ts';
import { type Diagnostic, stamp } from '../problem/problem.ts';
import { loadView } from '../project/pages.node.ts';
import type { Project } from '../project/project.ts';
import type { RecordedBlock, RecordedExploration } from '../recording/schema.ts';
import type { BlockView, PageView } from '../view/page-view.ts';
import { exploreBlock } from './explore-block.ts';
import { createLazyPool } from './lazy-pool.ts';
import { Interrupted } from './lazy-runner.ts';
import type { RecordedName, RecordOptions } from './record-options.ts';
import { writePage } from './write-page.ts';

/** What exploring recipes did. */
export interface ExplorationsResult {
  readonly explored: readonly RecordedName[];
  readonly diagnostics: readonly Diagnostic[];
  readonly interrupted: boolean;
}

/**
 * The recipes of the first locale: a translation is the same program, so that its readers are told of the same exploration.
 * What is not recorded, or out of date, is not explored either.
 */
function recipesOf(project: Project, { page, blocks }: PageView): readonly BlockView[] {
  if (page.locale !== project.locales[0]) return [];
  return blocks.filter(({ state, explorationKey }) => state === 'current' && explorationKey !== null);
}

/** Explores the recipes that are new or changed, and writes what that told, a page at a time. */
export async function recordExplorations(project: Project, options: RecordOptions): Promise<ExplorationsResult> {
  const { pages } = await loadView(project, options.pages);
  const wanted = pages.map((page) => ({
    page,
    recipes: recipesOf(project, page).filter(({ exploration }) => options.all || exploration === null),
  }));
  const total = wanted.reduce((sum, { recipes }) => sum + recipes.length, 0);
  const explored: RecordedName[] = [];
  const diagnostics: Diagnostic[] = [];
  const pool = createLazyPool(options);
  let done = 0;
  try {
    for (const { page, recipes } of wanted) {
      const { recording } = page;
      if (recording.kind !== 'whole') continue;
      const blocks: Record<string, RecordedBlock> = withoutNeedless(recording.recording.blocks, page);
      for (const view of recipes) {
        const told = options.onBlock;
        told?.({ done, total, page: page.page.file, block: view.block.id });
        done++;
        const outcome = await exploreBlock(view, await pool.started(), options);
        const before = blocks[view.block.id];
        if ('failure' in outcome)
          diagnostics.push(stamp(RUN_FAILED, { file: page.page.file, ...view.block.at, ...outcome.failure }));
        else if (before && before.exploration?.digest !== outcome.exploration.digest) {
          blocks[view.block.id] = { ...before, exploration: outcome.exploration };
          explored.push({ locale: page.page.locale, page: page.page.path, block: view.block.id });
        }
      }
      await writePage(project, page, blocks);
    }
    return { explored, diagnostics, interrupted: false };
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    return { explored, diagnostics, interrupted: true };
  } finally {
    await pool.close();
  }
}

/** Explores every recipe again and compares it with what is recorded. Writes nothing. */
export async function verifyExplorations(
  project: Project,
  pages: readonly PageView[],
  options: Omit<RecordOptions, 'all'>,
): Promise<Pick<ExplorationsResult, 'diagnostics' | 'interrupted'>> {
  const diagnostics: Diagnostic[] = [];
  const pool = createLazyPool(options);
  const tasks = pages.flatMap((page) => recipesOf(project, page).map((view) => ({ page, view })));
  try {
    for (const [done, { page, view }] of tasks.entries()) {
      const { block, exploration } = view;
      if (exploration === null) continue;
      options.onBlock?.({ done, total: tasks.length, page: page.page.file, block: block.id });
      const outcome = await exploreBlock(view, await pool.started(), options);
      if ('failure' in outcome)
        diagnostics.push(stamp(RUN_FAILED, { file: page.page.file, ...block.at, ...outcome.failure }));
      else if (outcome.exploration.digest !== exploration.digest) {
        const { recording } = page;
        const at = recording.kind === 'whole' ? recording.placeOf(block.id, 'exploration') : { line: 1, column: 1 };
        diagnostics.push(
          stamp(RECORDING_DIFFERS, {
            ...{ file: recording.file, ...at, key: 'recording-differs.exploration', values: { block: block.id } },
            stated: inShort(exploration),
            recorded: inShort(outcome.exploration),
            fix: recordCommand(page.page, '--all'),
          }),
        );
      }
    }
    return { diagnostics, interrupted: false };
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    return { diagnostics, interrupted: true };
  } finally {
    await pool.close();
  }
}

/** What a block that is no recipe any more was explored for is of no use. */
function withoutNeedless(
  recorded: Readonly<Record<string, RecordedBlock>>,
  { blocks }: PageView,
): Record<string, RecordedBlock> {
  const recipes = new Set(blocks.filter(({ block }) => block.options.recipe).map(({ block }) => block.id));
  return Object.fromEntries(
    Object.entries(recorded).map(([id, { exploration, ...rest }]) => [
      id,
      exploration && recipes.has(id) ? { ...rest, exploration } : rest,
    ]),
  );
}

/** The number of schedules and what went wrong in them, in one line. */
function inShort({ schedules, findings }: RecordedExploration): string {
  const count = Object.values(schedules).reduce((sum, one) => sum + one, 0);
  const told = findings.map(({ thing, change, count: seen }) => `${thing.kind} ${change} ×${seen}`);
  return [`${count} schedules`, ...told].join('; ');
}
