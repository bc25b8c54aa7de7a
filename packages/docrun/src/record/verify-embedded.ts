import { releaseOf } from '../interpreter/identity.ts';
import type { Diagnostic } from '../problem/problem.ts';
import { outcomeOf } from '../recording/outcome.ts';
import type { PageView } from '../view/page-view.ts';
import { compareOutcomes } from './compare-outcomes.ts';
import type { EmbeddedVersion } from './embedded-version.ts';
import { forEachVersion } from './embedded-witnesses.ts';
import { isWitnessed, witnessOn, witnessTasks } from './record-witnesses.ts';
import { filesOfProgram, toProgram } from './to-program.ts';
import { differs, notWitnessed } from './verify-native.ts';

/** Runs again what was recorded on embedded releases, and compares outcomes. */
export async function verifyEmbedded(
  pages: readonly PageView[],
  versions: readonly EmbeddedVersion[],
  onTask: (progress: {
    readonly done: number;
    readonly total: number;
    readonly page: string;
    readonly block: string;
  }) => void,
): Promise<{ readonly diagnostics: readonly Diagnostic[]; readonly interrupted: boolean }> {
  const all = witnessTasks(pages, versions);
  const tasks = all.filter(isWitnessed);
  const diagnostics = all.filter((task) => !isWitnessed(task)).map(notWitnessed);
  let done = 0;
  const { interrupted } = await forEachVersion(tasks, async (task) => {
    const { page, view, first, version } = task;
    onTask({
      done,
      total: tasks.length,
      page: page.page.file,
      block: `${view.block.id} (${releaseOf(version.interpreter)})`,
    });
    done += 1;
    const stated = witnessOn(view, version)?.differs ?? outcomeOf(first);
    const program = toProgram(view);
    const run = await version.run(program);
    const comparison = compareOutcomes(stated, outcomeOf(run), filesOfProgram(program));
    if (comparison === 'same' || (comparison === 'order' && view.block.options.order === 'any')) return;
    diagnostics.push(differs({ page, view, version, stated }, run));
  });
  return { diagnostics, interrupted };
}
