import { isFor } from '../block/is-for.ts';
import { isNative } from '../block/is-native.ts';
import type { Block } from '../block/types.ts';
import { groupBy } from '../platform/group-by.ts';
import type { BlockView, PageView } from '../view/page-view.ts';

/**
 * What it takes to record a block, beside this tool.
 *
 * - `embedded`: nothing
 * - `python`: a CPython of any version that pages speak of
 * - `versions`: a CPython of certain versions
 * - `packages`: a CPython and packages, which are installed when they are first needed
 * - `compiler`: a C compiler, and any CPython to start programs with
 */
export const NEEDS = ['embedded', 'python', 'versions', 'packages', 'compiler'] as const;
type Need = (typeof NEEDS)[number];

/** What there is on a machine to run blocks with. */
export interface Machine {
  readonly embedded: boolean;
  /** Whether blocks can be run natively on its system at all: not on Windows. */
  readonly native: boolean;
  /** The minor versions of CPython. */
  readonly pythons: readonly string[];
  readonly compiler: boolean;
}

/** The blocks with one need. */
interface NeedCount {
  readonly blocks: number;
  /** Those with a current recording. */
  readonly recorded: number;
  /** The versions, or the packages, with the number of blocks that name them, most frequent first. */
  readonly wanted: readonly { readonly name: string; readonly blocks: number }[];
}

/** The blocks that cannot be recorded on a machine for one reason. */
export interface Obstacle {
  readonly missing: 'embedded' | 'system' | 'python' | 'compiler';
  /** Which versions of CPython would do; null: any, or no CPython is missing. */
  readonly versions: string | null;
  readonly blocks: readonly { readonly file: string; readonly block: string; readonly recorded: boolean }[];
}

/** What the blocks of pages need, and what of it a machine does not have. */
export interface BlockNeeds {
  readonly blocks: number;
  /** Blocks that are not to be run; they are not counted below. */
  readonly notRun: number;
  readonly needs: Readonly<Record<Need, NeedCount>>;
  readonly obstacles: readonly Obstacle[];
}

/** Counts the needs of blocks, and finds what a machine does not have of it. */
export function countNeeds(pages: readonly PageView[], machine: Machine): BlockNeeds {
  const all = pages.flatMap(({ page, blocks }) => blocks.map((view) => ({ file: page.file, view })));
  const toRun = all.filter(({ view }) => view.state !== 'norun');
  const needs = NEEDS.map((need) => {
    const views = toRun.flatMap(({ view }) => (needOf(view.block) === need ? view : []));
    return [need, countNeed(need, views)];
  });
  return {
    blocks: all.length,
    notRun: all.length - toRun.length,
    needs: Object.fromEntries(needs) as Record<Need, NeedCount>,
    obstacles: findObstacles(toRun, machine),
  };
}

function findObstacles(
  blocks: readonly { readonly file: string; readonly view: BlockView }[],
  machine: Machine,
): Obstacle[] {
  const obstacles = new Map<string, Obstacle>();
  for (const { file, view } of blocks) {
    const found = obstacleOf(view.block, machine);
    if (!found) continue;
    const name = `${found.missing} ${found.versions}`;
    const one = { file, block: view.block.id, recorded: isRecorded(view) };
    obstacles.set(name, { ...found, blocks: [...(obstacles.get(name)?.blocks ?? []), one] });
  }
  return [...obstacles.values()];
}

function needOf(block: Block): Need {
  if (!isNative(block)) return 'embedded';
  if (block.language === 'c') return 'compiler';
  if (block.options.packages !== undefined) return 'packages';
  return block.options.python === undefined ? 'python' : 'versions';
}

function countNeed(need: Need, views: readonly BlockView[]): NeedCount {
  const names = views.flatMap(({ block: { options } }) =>
    need === 'packages' ? (options.packages ?? []) : need === 'versions' ? (options.python ?? []) : [],
  );
  return {
    blocks: views.length,
    recorded: views.filter(isRecorded).length,
    wanted: [...groupBy(names, (name) => name)]
      .map(([name, ones]) => ({ name, blocks: ones.length }))
      .sort((a, b) => b.blocks - a.blocks),
  };
}

/** Why a block cannot be recorded on a machine; null where it can. */
function obstacleOf(block: Block, machine: Machine): Pick<Obstacle, 'missing' | 'versions'> | null {
  if (!isNative(block)) return machine.embedded ? null : { missing: 'embedded', versions: null };
  if (!machine.native) return { missing: 'system', versions: null };
  const { python } = block.options;
  const able = machine.pythons.filter((minor) => python === undefined || isFor(python, minor));
  if (able.length === 0) return { missing: 'python', versions: python ?? null };
  return block.language === 'c' && !machine.compiler ? { missing: 'compiler', versions: null } : null;
}

function isRecorded({ state }: BlockView): boolean {
  return state === 'current';
}
