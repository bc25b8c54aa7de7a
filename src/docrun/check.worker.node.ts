import { parentPort, workerData } from 'node:worker_threads';
import { inspectSite } from './check.ts';
import type { CheckShard } from './check-project.node.ts';
import { openProject } from './project.node.ts';
import { loadSite } from './project-pages.node.ts';

// One thread of a check: it inspects the pages that it was given, and ends.
const { root, runner, paths } = workerData as CheckShard;
parentPort?.postMessage(inspectSite(await loadSite(openProject(root, { runner }), paths)));
