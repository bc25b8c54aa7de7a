import type { Locale } from '../block/types.ts';
import { type ApiCoverage, coverApi } from '../facts/coverage.ts';
import type { ApiFacts } from '../facts/schema.ts';
import type { Say } from '../message/say.ts';
import { countNotes, type NotesCount } from '../notes/count.ts';
import type { NotesMap } from '../notes/notes.node.ts';
import { groupBy } from '../platform/group-by.ts';
import type { Diagnostic, Finding, Problem } from '../problem/problem.ts';
import { toProblems } from '../problem/to-problems.ts';
import type { Wording } from '../problem/wording.ts';
import { lostTarget } from '../rule/lost-target.ts';
import type { Inspection } from './check.ts';
import { addVersions, type VersionCounts } from './count-versions.ts';

/** How much there is, in one locale or in all. */
export interface Counts {
  readonly pages: number;
  /** What there is to read, without blocks, formulas and sources. */
  readonly words: number;
  readonly blocks: number;
  /** Blocks with a recording of their very code. */
  readonly recorded: number;
  readonly notRun: number;
  /** Output fences, values after `#>`, and outputs under commands. */
  readonly stated: number;
  /** Sequence diagrams. */
  readonly diagrams: number;
}

export interface Summary extends Counts {
  /** Why blocks are not run, with the number of blocks, most frequent first. */
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
  readonly locales: Readonly<Record<Locale, Counts>>;
  /** On which versions of Python blocks were run, and where that made a difference. */
  readonly versions: VersionCounts;
  /** How much of asyncio has a page; absent where not all pages were checked, or no facts are recorded. */
  readonly api?: ApiCoverage;
  /** How much of what the notes hold has a place; absent where not all pages were checked, or no notes are merged. */
  readonly notes?: NotesCount;
}

/** What a check found. */
export interface CheckResult {
  /** Sorted by file, line and column; empty where all is well. */
  readonly problems: readonly Problem[];
  readonly summary: Summary;
}

/**
 * Puts what was found in the parts of a project together: all problems, sorted, in words.
 * @param whole what is recorded of asyncio's API, and the map of the notes; null: what pages show of it is not counted
 */
export function toCheckResult(
  parts: readonly Inspection[],
  wording: Wording,
  { facts, notes }: { readonly facts: ApiFacts | null; readonly notes: NotesMap | null } = { facts: null, notes: null },
): CheckResult {
  const counts = parts.flatMap((part) => part.counts);
  const diagnostics = parts.flatMap((part) => part.diagnostics);
  const reasons = groupBy(
    parts.flatMap((part) => part.reasons),
    (reason) => reason,
  );
  return {
    problems: toProblems(diagnostics, wording),
    summary: {
      ...add(counts.map(([, one]) => one)),
      reasons: [...reasons]
        .map(([reason, blocks]) => ({ reason, count: blocks.length }))
        .sort((a, b) => b.count - a.count),
      locales: Object.fromEntries(
        [...groupBy(counts, ([locale]) => locale)].map(([locale, ones]) => [locale, add(ones.map(([, one]) => one))]),
      ),
      versions: addVersions(parts.map(({ versions }) => versions)),
      ...(notes && { notes: countNotes(notes, linesOf(diagnostics, lostTarget.id)) }),
      ...(facts && { api: coverApi(facts, new Set(parts.flatMap(({ shown }) => shown))) }),
    },
  };
}

function linesOf(diagnostics: readonly Diagnostic[], rule: string): ReadonlySet<number> {
  return new Set(diagnostics.filter((one) => one.rule === rule).map(({ line }) => line));
}

function add(counts: readonly Counts[]): Counts {
  const sum = (name: keyof Counts) => counts.reduce((total, one) => total + one[name], 0);
  return {
    pages: sum('pages'),
    words: sum('words'),
    blocks: sum('blocks'),
    recorded: sum('recorded'),
    notRun: sum('notRun'),
    stated: sum('stated'),
    diagrams: sum('diagrams'),
  };
}
