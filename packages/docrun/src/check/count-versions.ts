import { pythonMinorOf } from '../interpreter/identity.ts';
import { PYTHON_MINORS, type PythonMinor } from '../interpreter/python-minors.ts';
import type { BlockView, PageView } from '../view/page-view.ts';

/** How many blocks were run on one version of Python, as they are now. */
interface VersionCount {
  /** Blocks whose first run was made there, or which have a current witness of it. */
  readonly ran: number;
  /** Those among them that do something else there than in their first run. */
  readonly differs: number;
}

/** What was run on which versions of Python. */
export interface VersionCounts {
  readonly python: Readonly<Record<PythonMinor, VersionCount>>;
  /** Blocks that do something else on one version than on another. */
  readonly differing: number;
  /** Witnesses of older code or of another first run; recording on their versions replaces them. */
  readonly outdated: number;
}

/** Counts over the blocks of pages. */
export function countVersions(pages: readonly PageView[]): VersionCounts {
  const blocks = pages.flatMap((page) => page.blocks.map(toMinors));
  return {
    python: byMinor((minor) => ({
      ran: blocks.filter(({ ran }) => ran.has(minor)).length,
      differs: blocks.filter(({ differs }) => differs.has(minor)).length,
    })),
    differing: blocks.filter(({ differs }) => differs.size > 0).length,
    outdated: pages.reduce((sum, page) => sum + countOutdated(page), 0),
  };
}

/** The minor versions on which a block was run, and those on which it does something else than in its first run. */
interface BlockMinors {
  readonly ran: ReadonlySet<string | null>;
  readonly differs: ReadonlySet<string | null>;
}

function toMinors({ runs: [first], witnesses }: BlockView): BlockMinors {
  const minorsOf = (recorded: readonly { readonly interpreter: string }[]) =>
    new Set(recorded.map(({ interpreter }) => pythonMinorOf(interpreter)));
  return {
    ran: minorsOf([...(first ? [first] : []), ...witnesses]),
    differs: minorsOf(witnesses.filter(({ differs }) => differs !== null)),
  };
}

/** Puts the counts of parts together. */
export function addVersions(parts: readonly VersionCounts[]): VersionCounts {
  const sum = (pick: (one: VersionCounts) => number) => parts.reduce((total, one) => total + pick(one), 0);
  return {
    python: byMinor((minor) => ({
      ran: sum(({ python }) => python[minor].ran),
      differs: sum(({ python }) => python[minor].differs),
    })),
    differing: sum(({ differing }) => differing),
    outdated: sum(({ outdated }) => outdated),
  };
}

function byMinor<Value>(give: (minor: PythonMinor) => Value): Readonly<Record<PythonMinor, Value>> {
  return Object.fromEntries(PYTHON_MINORS.map((minor) => [minor, give(minor)])) as Record<PythonMinor, Value>;
}

function countOutdated({ recording, blocks }: PageView): number {
  if (recording.kind !== 'whole') return 0;
  return blocks
    .filter(({ state }) => state === 'current' || state === 'stale')
    .reduce((sum, { block, witnesses }) => {
      const recorded = recording.recording.blocks[block.id]?.witnesses.length ?? 0;
      return sum + recorded - witnesses.length;
    }, 0);
}
