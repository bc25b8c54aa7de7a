import { enableCompileCache } from 'node:module';
import { dirname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { CheckShard } from './check-project.node.ts';

// One thread of a check: it inspects the pages that it was given, and ends.
const { root, runner, rules, paths, cache } = workerData as CheckShard;
if (cache !== null) enableCompileCache(dirname(cache));
const { inspectView } = await import('./check.ts');
const { openProject } = await import('../project/project.node.ts');
const { loadView } = await import('../project/pages.node.ts');
const { openExtensions } = await import('./open-extensions.node.ts');
const project = openProject(root, { runner, rules });
parentPort?.postMessage(inspectView(await loadView(project, paths), await openExtensions(project)));
