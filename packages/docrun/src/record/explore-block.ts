import { explore, SCHEDULE_KINDS } from '../explore/explore.ts';
import type { Pool } from '../explore/pool.node.ts';
import type { Said } from '../problem/problem.ts';
import { digestOfExploration } from '../recording/digest.ts';
import { EXPLORED } from '../recording/key.ts';
import { normalizeDeep } from '../recording/normalize.ts';
import type { RecordedExploration } from '../recording/schema.ts';
import type { BlockView } from '../view/page-view.ts';
import { Interrupted } from './lazy-runner.ts';
import { toProgram } from './to-program.ts';

/** What came of exploring a recipe. */
export type ExplorationOutcome = { readonly exploration: RecordedExploration } | { readonly failure: Said };

/**
 * Explores a recipe.
 * @throws Interrupted at Ctrl+C: half an exploration is none
 */
export async function exploreBlock(
  view: BlockView,
  pool: Pool,
  { signal, onRun }: { readonly signal: AbortSignal; readonly onRun?: (done: number, total: number) => void },
): Promise<ExplorationOutcome> {
  const { block, explorationKey: key } = view;
  if (key === null) throw new Error(`The block ${block.id} is no recipe`);
  const program = toProgram(view);
  const result = await explore({
    ...EXPLORED,
    values: new Map(block.options.vary ?? []),
    check: block.check ?? null,
    run: (request) => pool.run({ ...program, explore: request }),
    atOnce: pool.size,
    onRun: ({ done, total }) => onRun?.(done, total),
    signal,
  });
  if (result.kind === 'impossible') {
    const values = { block: block.id, detail: result.detail };
    return { failure: { key: `run-failed.${result.verdict}`, values } };
  }
  if (result.kind === 'interrupted' || result.interrupted) throw new Interrupted();
  const counts = SCHEDULE_KINDS.map((kind) => [kind, result.schedules[kind]] as const);
  const schedules = Object.fromEntries(counts.filter(([, count]) => count > 0));
  const { possible } = result;
  const fixed = { key, schedules, possible, findings: normalizeDeep([...result.findings]) };
  return { exploration: { ...fixed, digest: digestOfExploration(fixed) } };
}
