import { once } from 'node:events';
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { toolVersion } from '../cache/tool-version.node.ts';
import { viewChapters } from '../chapter/chapters.ts';
import { readFacts } from '../facts/facts.node.ts';
import type { ParsedFacts } from '../facts/parse.ts';
import type { Say } from '../message/say.ts';
import { compileCacheFolder } from '../platform/compile-cache.node.ts';
import { FACTS } from '../problem/kinds.ts';
import { stamp } from '../problem/problem.ts';
import { createWording } from '../problem/wording.ts';
import { viewLeftOver } from '../project/pages.node.ts';
import type { Project } from '../project/project.ts';
import { sha256 } from '../recording/sha256.node.ts';
import { demandsOf } from '../view/demands.ts';
import type { Inspection } from './check.ts';
import { type CheckResult, toCheckResult } from './check-result.ts';
import { countVersions } from './count-versions.ts';
import { inspectPages, openInspections, type PagesToInspect, type UnitResult } from './inspect-pages.node.ts';
import type { OpenExtension } from './open-extensions.node.ts';
import { openExtensions } from './open-extensions.node.ts';
import { digestSettings, toSettings, toUnits } from './page-inputs.node.ts';
import { holdRulesOff } from './rules-off.node.ts';

/** Bytes of pages and recordings for which it is worth while to start another thread: what one inspects in a second. */
const WORTH_A_THREAD = 12_000_000;
/** Bytes after which it can be told how much there is to do: a few pages that changed say nothing of the others. */
const TELLING = 2_000_000;
const MOST_THREADS = 4;

/** The name under which the result of what no page has is kept; no page is called so. */
const WHOLE = '..';

const NOTHING: Inspection = { diagnostics: [], counts: [], reasons: [], versions: countVersions([]), shown: [] };

/** What a thread of a check is given. */
export interface CheckShard {
  readonly pages: PagesToInspect;
  /** The folder of compiled modules, where this process keeps them: a thread has to be told. */
  readonly compiled: string | null;
}

/**
 * Compares the pages of a project with their recordings: every problem at once, sorted. Nothing is run.
 * @param chosen the paths of the pages; null: all
 * @throws UsageError where the project does without a rule that there is not
 */
export async function checkProject(
  project: Project,
  chosen: ReadonlySet<string> | null,
  say: Say,
): Promise<CheckResult> {
  const { root, files } = project;
  // First of all: what is wrong with one of them is told before any work begins.
  const extensions = await openExtensions(project);
  await holdRulesOff(project, extensions);
  const wording = createWording(
    say,
    project.config,
    extensions.map(({ extension }) => extension),
  );
  const pages: PagesToInspect = {
    root,
    settings: toSettings(project, extensions),
    extensions: project.extensions,
    units: toUnits(project, chosen),
    // Where packages are not installed, nothing is kept: a folder of pages stays a folder of pages.
    tool: isFolder(join(root, project.config.cache.split('/')[0] ?? '')) ? toolVersion() : null,
    taken: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
  };
  // Opened before anything is kept: what is younger is not pruned.
  const kept = openInspections(pages);
  const results = await inspectTogether(pages, extensions);
  const parts = results.sort(([a], [b]) => a - b).map(([, inspection]) => inspection);
  const paths = [...new Set(files.map(({ path }) => path))].filter((path) => chosen === null || chosen.has(path));
  parts.push(await inspectWhole(project, pages, { paths, isAll: chosen === null, extensions }));
  if (chosen === null) kept.prune([WHOLE, ...pages.units.map(({ path }) => path)]);
  // A part of the pages says nothing of what no page shows.
  const facts = chosen === null ? readFacts(project) : null;
  return toCheckResult([...parts, inspectFacts(project, facts)], wording, {
    facts: facts?.ok ? facts.facts : null,
    extensions: chosen === null ? extensions : [],
  });
}

/** This thread begins; where there turns out to be much to do, others help. */
async function inspectTogether(pages: PagesToInspect, extensions: readonly OpenExtension[]): Promise<UnitResult[]> {
  const helpers: Promise<UnitResult[]>[] = [];
  let bytes = 0;
  const own = await inspectPages(pages, extensions, (size) => {
    bytes += size;
    if (bytes < TELLING || helpers.length > 0) return;
    const taken = pages.taken[0] ?? 0;
    const left = (pages.units.length - taken) * (bytes / taken);
    const wanted = Math.min(availableParallelism(), MOST_THREADS, 1 + Math.floor(left / WORTH_A_THREAD)) - 1;
    for (let count = 0; count < wanted; count++) helpers.push(inspectElsewhere(pages));
  });
  return [...own, ...(await Promise.all(helpers)).flat()];
}

async function inspectElsewhere(pages: PagesToInspect): Promise<UnitResult[]> {
  const shard: CheckShard = { pages, compiled: compileCacheFolder() };
  const worker = new Worker(new URL('./check.worker.node.ts', import.meta.url), { workerData: shard });
  const [results] = (await once(worker, 'message')) as [UnitResult[]];
  return results;
}

/** What is of no page: recordings that are left over, chapters, and what can be said of all pages together only. */
async function inspectWhole(
  project: Project,
  pages: PagesToInspect,
  {
    paths,
    isAll,
    extensions,
  }: {
    readonly paths: readonly string[];
    readonly isAll: boolean;
    readonly extensions: readonly OpenExtension[];
  },
): Promise<Inspection> {
  const { settings, tool } = pages;
  const { config, locales, sets } = settings;
  const others = isAll ? project.recordings.otherLocales() : [];
  const leftOver = [
    ...viewLeftOver(project, isAll ? null : new Set(paths)),
    ...others.map((locale) => `${config.recordings}/${locale}/`),
  ];
  const chapters = viewChapters(project.chapters, sets, paths);
  if (leftOver.length === 0 && !chapters.areWanted && (!isAll || extensions.length === 0)) return NOTHING;
  const cache = openInspections({ ...pages, tool: isAll ? tool : null });
  const key = sha256(JSON.stringify([digestSettings(tool ?? '', settings), leftOver, chapters, paths]));
  const known = cache.find(WHOLE, key);
  if (known) return known;
  const { inspectView } = await import('./check.ts');
  const everyPath = isAll ? new Set(paths) : null;
  const { diagrams } = config;
  const view = { locales, sets, pages: [], leftOver, diagrams, demands: demandsOf(config), chapters, everyPath };
  const inspection = inspectView(view, extensions);
  cache.keep(WHOLE, key, inspection);
  return inspection;
}

/** Recorded facts that cannot be read are a problem; without them, pages that show signatures do not compile. */
function inspectFacts({ config }: Project, facts: ParsedFacts | null): Inspection {
  if (!config.facts || !facts || facts.ok) return NOTHING;
  return {
    ...NOTHING,
    diagnostics: [stamp(FACTS, { file: config.facts.file, ...facts.at, ...facts.message })],
  };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
