import type { Locale } from './block/types.ts';
import type { Say } from './message/say.ts';
import { RULES } from './rule/index.ts';
import { compareProblems, type Finding, type Problem } from './rule/problem.ts';
import type { PageView, Site } from './rule/site.ts';

/** How much there is, in one locale or in all. */
export interface Counts {
  readonly pages: number;
  readonly blocks: number;
  /** Blocks with a recording of their very code. */
  readonly recorded: number;
  readonly notRun: number;
  /** Output fences and values after `#>`. */
  readonly stated: number;
}

export interface Summary extends Counts {
  /** Why blocks are not run, with the number of blocks, most frequent first. */
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
  readonly locales: Readonly<Partial<Record<Locale, Counts>>>;
}

/** What a check found. */
export interface CheckResult {
  /** Sorted by file, line and column; empty where all is well. */
  readonly problems: readonly Problem[];
  readonly summary: Summary;
}

/** Runs every rule over a site: all problems at once, sorted, in the words of `say`. */
export function checkSite(site: Site, say: Say): CheckResult {
  return { problems: toProblems(findProblems(site), say), summary: summarize(site) };
}

/** The same, before it is put into words. */
export function findProblems(site: Site): Finding[] {
  return RULES.flatMap((rule) => [...rule.check(site)]).sort(compareProblems);
}

export function toProblems(findings: readonly Finding[], say: Say): Problem[] {
  return findings.map(({ message, ...finding }) => {
    const { file, line, column, rule, ...rest } = finding;
    return { file, line, column, rule, message: say(message), ...rest };
  });
}

function summarize(site: Site): Summary {
  const reasons = new Map<string, number>();
  for (const { page } of site.pages) {
    for (const { options } of page.blocks) {
      if (options.norun !== undefined) reasons.set(options.norun, (reasons.get(options.norun) ?? 0) + 1);
    }
  }
  return {
    ...count(site.pages),
    reasons: [...reasons].map(([reason, number]) => ({ reason, count: number })).sort((a, b) => b.count - a.count),
    locales: Object.fromEntries(site.locales.map((locale) => [locale, count(site.pages.filter(({ page }) => page.locale === locale))])),
  };
}

function count(pages: readonly PageView[]): Counts {
  const blocks = pages.flatMap((view) => view.blocks);
  return {
    pages: pages.length,
    blocks: blocks.length,
    recorded: blocks.filter(({ state }) => state === 'current').length,
    notRun: blocks.filter(({ state }) => state === 'norun').length,
    stated: blocks.reduce((sum, { block }) => sum + block.outputs.length + block.values.length, 0),
  };
}
