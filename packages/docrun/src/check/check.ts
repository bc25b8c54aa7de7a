import type { Block, Locale } from '../block/types.ts';
import { RULES } from '../rule/index.ts';
import type { Finding } from '../rule/problem.ts';
import type { PageView, Site } from '../rule/site.ts';
import type { Counts } from './check-result.ts';
import { countVersions, type VersionCounts } from './count-versions.ts';

/** What a check found in a part of a site, before it is put into words. */
export interface Inspection {
  readonly findings: readonly Finding[];
  readonly counts: readonly (readonly [Locale, Counts])[];
  /** Why blocks are not run, once for each block. */
  readonly reasons: readonly string[];
  readonly versions: VersionCounts;
  /** The names whose signatures pages show. */
  readonly shown: readonly string[];
}

/** Runs every rule over a site. */
export function inspectSite(site: Site): Inspection {
  return {
    findings: findProblems(site),
    counts: site.locales.map((locale) => [locale, count(site.pages.filter(({ page }) => page.locale === locale))]),
    reasons: site.pages.flatMap(({ page }) => page.blocks.flatMap(({ options }) => options.norun ?? [])),
    versions: countVersions(site.pages),
    shown: [...new Set(site.pages.flatMap(({ page }) => page.signatures.map(({ of }) => of)))],
  };
}

/** Everything that the rules find in a site. */
export function findProblems(site: Site): Finding[] {
  return RULES.flatMap((rule) => [...rule.check(site)]);
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
