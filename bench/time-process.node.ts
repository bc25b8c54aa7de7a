import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MEASURE = fileURLToPath(new URL('./measure.node.ts', import.meta.url));

/** What one whole process took. */
export interface Usage {
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** The most memory that was resident at once. */
  readonly megabytes: number;
  readonly stdout: string;
}

/** Runs `node …` as a process of its own. Throws where it does not end with 0. */
export function timeProcess(args: readonly string[], options: { readonly cwd?: string } = {}): Usage {
  const folder = mkdtempSync(join(tmpdir(), 'asyncio-reference-bench-'));
  const usage = join(folder, 'usage.json');
  const started = performance.now();
  const child = spawnSync(process.execPath, ['--import', MEASURE, ...args], {
    ...options,
    env: { ...process.env, BENCH_USAGE: usage },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const seconds = (performance.now() - started) / 1000;
  if (child.status !== 0)
    throw new Error(`node ${args.join(' ')} ended with ${child.status}\n${child.stdout}\n${child.stderr}`);
  const measured = JSON.parse(readFileSync(usage, 'utf8')) as { megabytes: number; cpuSeconds: number };
  rmSync(folder, { recursive: true });
  return { seconds, ...measured, stdout: child.stdout };
}

/** The middle one of several measurements by wall clock. */
export function median(usages: readonly Usage[]): Usage {
  const sorted = [...usages].sort((a, b) => a.seconds - b.seconds);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}

export function repeat(times: number, measure: () => Usage): Usage {
  return median(Array.from({ length: times }, measure));
}
