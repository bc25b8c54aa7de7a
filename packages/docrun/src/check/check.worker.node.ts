import { dirname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { enableCompileCache } from '../platform/compile-cache.node.ts';
import type { CheckShard } from './check-project.node.ts';

// One thread of a check: it helps with the pages until all are taken, and ends.
const { pages, compiled } = workerData as CheckShard;
if (compiled !== null) enableCompileCache(dirname(compiled));
const { inspectPages } = await import('./inspect-pages.node.ts');
const { openExtensions } = await import('./open-extensions.node.ts');
parentPort?.postMessage(await inspectPages(pages, await openExtensions(pages)));
