import type { Block, Locale } from '../block/types.ts';
import type { Diagnostic } from '../problem/problem.ts';
import type { PageView } from '../view/page-view.ts';
import type { ProjectView } from '../view/project-view.ts';
import type { Counts } from './check-result.ts';
import { countVersions, type VersionCounts } from './count-versions.ts';
import type { OpenExtension } from './open-extensions.node.ts';
import { runRules } from './run-rules.ts';

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
