import type { Block, Locale } from '../block/types.ts';
import { type ApiCoverage, coverApi } from '../facts/coverage.ts';
import type { ApiFacts } from '../facts/schema.ts';
import type { Diagnostic, Problem } from '../problem/problem.ts';
import { inWords, toProblems } from '../problem/to-problems.ts';
import type { Wording } from '../problem/wording.ts';
import type { PageView } from '../view/page-view.ts';
import type { ProjectView } from '../view/project-view.ts';
import { addVersions, countVersions, type VersionCounts } from './count-versions.ts';
import type { OpenExtension } from './open-extensions.node.ts';
import { runRules } from './run-rules.ts';

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
  readonly locales: Readonly<Partial<Record<Locale, Counts>>>;
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

/** What a check found in a part of a project, before it is put into words. */
export interface Inspection {
  readonly diagnostics: readonly Diagnostic[];
  readonly counts: readonly (readonly [Locale, Counts])[];
  /** Why blocks are not run, once for each block. */
  readonly reasons: readonly string[];
  readonly versions: VersionCounts;
  /** The names whose signatures pages show. */
  readonly shown: readonly string[];
}

/** Runs every rule over a project, or a part of it. */
export function inspectView(project: ProjectView, extensions: readonly OpenExtension[] = []): Inspection {
  return {
    diagnostics: runRules(project, extensions),
    counts: project.locales.map((locale) => [
      locale,
      count(project.pages.filter(({ page }) => page.locale === locale)),
    ]),
    reasons: project.pages.flatMap(({ page }) => page.blocks.flatMap(({ options }) => options.norun ?? [])),
    versions: countVersions(project.pages),
    shown: [...new Set(project.pages.flatMap(({ page }) => page.signatures.map(({ of }) => of)))],
  };
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
  const reasons = Map.groupBy(
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
        [...Map.groupBy(counts, ([locale]) => locale)].map(([locale, ones]) => [
          locale,
          add(ones.map(([, one]) => one)),
        ]),
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
  const line = wording.wordsIn(extension)(key, inWords(values, wording.commandLine));
  return [{ name: extension.name, line, counts: said.counts }];
}

function count(pages: readonly PageView[]): Counts {
  const blocks = pages.flatMap((view) => view.blocks);
  return {
    pages: pages.length,
    words: pages.reduce((sum, { page }) => sum + page.words, 0),
    blocks: blocks.length,
    recorded: blocks.filter(({ state }) => state === 'current').length,
    notRun: blocks.filter(({ state }) => state === 'norun').length,
    stated: blocks.reduce((sum, { block }) => sum + countStated(block), 0),
    diagrams: blocks.filter(({ block, state }) => block.options.diagram && state !== 'norun').length,
  };
}

function countStated({ outputs, values, commands }: Block): number {
  return outputs.length + values.length + commands.filter(({ stated }) => stated !== '').length;
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
