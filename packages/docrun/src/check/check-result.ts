import type { Locale } from '../block/types.ts';
import { type ApiCoverage, coverApi } from '../facts/coverage.ts';
import type { ApiFacts } from '../facts/schema.ts';
import { groupBy } from '../platform/group-by.ts';
import type { Diagnostic, Problem } from '../problem/problem.ts';
import { inWords, toProblems } from '../problem/to-problems.ts';
import type { Wording } from '../problem/wording.ts';
import type { Inspection } from './check.ts';
import { addVersions, type VersionCounts } from './count-versions.ts';
import type { OpenExtension } from './open-extensions.node.ts';

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
  /** What the project's own rules say of all pages; absent where not all were checked, or there are none. */
  readonly extensions?: readonly ExtensionCounts[];
}

/** What an extension says in the summary. */
interface ExtensionCounts {
  readonly name: string;
  /** In words. */
  readonly line: string;
  readonly counts: unknown;
}

/** What a check found. */
export interface CheckResult {
  /** Sorted by file, line and column; empty where all is well. */
  readonly problems: readonly Problem[];
  readonly summary: Summary;
}

/**
 * Puts what was found in the parts of a project together: all problems, sorted, in words.
 * @param whole what is recorded of asyncio's API, null: what pages show of it is not counted; the extensions that say
 * something of all pages
 */
export function toCheckResult(
  parts: readonly Inspection[],
  wording: Wording,
  { facts, extensions }: { readonly facts: ApiFacts | null; readonly extensions: readonly OpenExtension[] } = {
    facts: null,
    extensions: [],
  },
): CheckResult {
  const counts = parts.flatMap((part) => part.counts);
  const diagnostics = parts.flatMap((part) => part.diagnostics);
  const reasons = groupBy(
    parts.flatMap((part) => part.reasons),
    (reason) => reason,
  );
  const counted = extensions.flatMap((one) => summarize(one, diagnostics, wording));
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
      ...(counted.length > 0 && { extensions: counted }),
      ...(facts && { api: coverApi(facts, new Set(parts.flatMap(({ shown }) => shown))) }),
    },
  };
}

function summarize(
  { extension, data }: OpenExtension,
  diagnostics: readonly Diagnostic[],
  wording: Wording,
): ExtensionCounts[] {
  const own = new Set(extension.rules.map(({ id }) => id));
  const said = extension.summarize?.(
    data,
    diagnostics.filter(({ rule }) => own.has(rule)),
  );
  if (!said) return [];
  const { key, values = {} } = said.line;
  const line = wording.wordsIn(extension)(key, inWords(values, wording));
  return [{ name: extension.name, line, counts: said.counts }];
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
