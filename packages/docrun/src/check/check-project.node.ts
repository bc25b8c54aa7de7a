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
import { viewNotes } from '../notes/view.ts';
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
  const { root } = project;
  await holdRulesOff(project);
  const wording = createWording(say, project.config);
  const pages: PagesToInspect = {
    root,
    settings: toSettings(project),
    units: toUnits(project, chosen),
    // Where packages are not installed, nothing is kept: a folder of pages stays a folder of pages.
    tool: isFolder(join(root, project.config.cache.split('/')[0] ?? '')) ? toolVersion() : null,
    taken: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
  };
  const results = await inspectTogether(pages);
  const parts = results.sort(([a], [b]) => a - b).map(([, inspection]) => inspection);
  parts.push(await inspectWhole(project, pages, chosen));
  if (chosen === null) openInspections(pages).prune([WHOLE, ...pages.units.map(({ path }) => path)]);
  // A part of the pages says nothing of what no page shows.
  const facts = chosen === null ? readFacts(project) : null;
  return toCheckResult([...parts, inspectFacts(project, facts)], wording, {
    facts: facts?.ok ? facts.facts : null,
    notes: chosen === null ? project.notes : null,
  });
}

/** This thread begins; where there turns out to be much to do, others help. */
async function inspectTogether(pages: PagesToInspect): Promise<UnitResult[]> {
  const helpers: Promise<UnitResult[]>[] = [];
  let bytes = 0;
  const own = await inspectPages(pages, (size) => {
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

/** What is of no page: recordings that are left over, and what can be said of the notes only as a whole. */
async function inspectWhole(
  project: Project,
  pages: PagesToInspect,
  chosen: ReadonlySet<string> | null,
): Promise<Inspection> {
  const { settings, tool } = pages;
  const leftOver = viewLeftOver(project, chosen);
  const map = chosen === null ? project.notes : null;
  const { files } = project;
  const paths = files.map(({ path }) => path).filter((path) => chosen === null || chosen.has(path));
  const chapters = viewChapters(project.chapters, project.sets, paths);
  if (leftOver.length === 0 && map === null && !chapters.areWanted) return NOTHING;
  const notes = { targets: [], ...viewNotes(map, new Set(files.map(({ path }) => path))) };
  const { locales, sets } = settings;
  const cache = openInspections({ ...pages, tool: chosen === null ? pages.tool : null });
  const key = sha256(JSON.stringify([digestSettings(tool ?? '', settings), leftOver, notes, chapters]));
  const known = cache.find(WHOLE, key);
  if (known) return known;
  const { inspectView } = await import('./check.ts');
  const inspection = inspectView({
    locales,
    sets,
    pages: [],
    leftOver,
    notes,
    demands: demandsOf(project.config),
    chapters,
  });
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
