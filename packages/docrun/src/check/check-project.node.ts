import { once } from 'node:events';
import { getCompileCacheDir } from 'node:module';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { FACTS_FILE, readFacts } from '../facts/facts.node.ts';
import type { ParsedFacts } from '../facts/parse.ts';
import type { Say } from '../message/say.ts';
import { FACTS } from '../problem/kinds.ts';
import { stamp } from '../problem/problem.ts';
import { createWording } from '../problem/wording.ts';
import { loadView, viewLeftOver } from '../project/pages.node.ts';
import type { Project } from '../project/project.ts';
import type { RunnerIdentity } from '../recording/key.ts';
import { type CheckResult, type Inspection, inspectView, toCheckResult } from './check.ts';
import { countVersions } from './count-versions.ts';
import { openExtensions } from './open-extensions.node.ts';

/** Below this number of files another thread costs more time to start than it saves. */
const FILES_A_THREAD = 150;
const MOST_THREADS = 4;

/** What a thread of a check is given. */
export interface CheckShard {
  readonly root: string;
  readonly runner: RunnerIdentity;
  /** The modules of the rules that the project brings along; each thread loads them by itself. */
  readonly rules: readonly string[];
  readonly paths: ReadonlySet<string>;
  /** The folder of compiled modules, where this process keeps them: a thread has to be told. */
  readonly cache: string | null;
}

/**
 * Compares the pages of a project with their recordings: every problem at once, sorted. Nothing is run.
 * @param chosen the paths of the pages; null: all
 */
export async function checkProject(
  project: Project,
  chosen: ReadonlySet<string> | null,
  say: Say,
): Promise<CheckResult> {
  // First of all: what is wrong with one of them is told before any work begins.
  const extensions = await openExtensions(project);
  const files = project.files.filter(({ path }) => chosen === null || chosen.has(path));
  const threads = Math.max(
    1,
    Math.min(availableParallelism(), MOST_THREADS, Math.floor(files.length / FILES_A_THREAD)),
  );
  // Every rule looks at one page in all its locales at most, so that pages can be dealt out by their paths.
  const shards = Array.from({ length: threads }, () => new Set<string>());
  for (const [index, path] of [...new Set(files.map((file) => file.path))].entries())
    shards[index % threads]?.add(path);
  const [own = new Set<string>(), ...others] = shards;
  const cache = getCompileCacheDir() ?? null;
  const elsewhere = others.map((paths) =>
    inspectElsewhere({ root: project.root, runner: project.runner, rules: project.extensions, paths, cache }),
  );
  const view = await loadView(project, own);
  // A part of the pages says nothing of what no page has, or shows.
  const facts = chosen === null ? readFacts(project.root) : null;
  const everyPath = chosen === null ? new Set(project.files.map(({ path }) => path)) : null;
  const here = inspectView({ ...view, leftOver: viewLeftOver(project, chosen), everyPath }, extensions);
  const parts = [here, ...(await Promise.all(elsewhere)), inspectFacts(facts)];
  const wording = createWording(
    say,
    project,
    extensions.map(({ extension }) => extension),
  );
  return toCheckResult(parts, wording, {
    facts: facts?.ok ? facts.facts : null,
    extensions: chosen === null ? extensions : [],
  });
}

/** Recorded facts that cannot be read are a problem; without them, pages that show signatures do not compile. */
function inspectFacts(facts: ParsedFacts | null): Inspection {
  const nothing: Inspection = { diagnostics: [], counts: [], reasons: [], versions: countVersions([]), shown: [] };
  if (!facts || facts.ok) return nothing;
  return {
    ...nothing,
    diagnostics: [stamp(FACTS, { file: FACTS_FILE, ...facts.at, ...facts.message })],
  };
}

async function inspectElsewhere(shard: CheckShard): Promise<Inspection> {
  const worker = new Worker(new URL('./check.worker.node.ts', import.meta.url), { workerData: shard });
  const [inspection] = (await once(worker, 'message')) as [Inspection];
  return inspection;
}
