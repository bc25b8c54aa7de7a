import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';
import type { Usage } from './time-process.node.ts';

/** One thing that was measured. */
export interface Row {
  readonly what: string;
  /** Seconds by the clock on the wall, or what else was measured. */
  readonly figure: string;
  /** What the process used, where it was one. */
  readonly usage: Usage | null;
  /** Empty where there is none. */
  readonly target: string;
}

/** What one bench measured. */
export interface Section {
  readonly name: string;
  /** See {@link describeMachine}. */
  readonly measuredOn: string;
  readonly rows: readonly Row[];
}

const HEAD = `# Measured

By \`npm run bench\`, which writes this file; each part says what it was measured on. Medians of whole processes: time by the clock on
the wall, seconds of all processors, and the most memory that was resident at once. Where other work shared the machine, as the load at the
start tells, the seconds of the processors say more.
`;

/** What is measured, and on what, right now. */
export function describeMachine(root: string): string {
  const git = (...args: string[]) => spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout.trim();
  const isChanged = git('status', '--porcelain', '--untracked-files=no', '--', '.', ':!bench/results.md') !== '';
  const [cpu] = cpus();
  const parts = [
    `${new Date().toISOString().slice(0, 10)}`,
    `commit ${git('rev-parse', '--short', 'HEAD') || 'unknown'}${isChanged ? ' with changes' : ''}`,
    `Node ${process.versions.node}`,
    `${type()} ${release()}`,
    `${availableParallelism()} × ${cpu?.model.trim() ?? 'unknown processor'}`,
    `${(totalmem() / 2 ** 30).toFixed(0)} GiB of memory`,
    `load ${(loadavg()[0] ?? 0).toFixed(1)}`,
  ];
  return `${parts.join(', ')}.`;
}

/** A row as a line of text. */
export function toLine({ what, figure, usage }: Row): string {
  return [`${what}: ${figure}`, ...(usage ? [processor(usage), memory(usage)] : [])].join(', ');
}

/**
 * Writes a part of the file of results anew, and leaves the others.
 * @param names the names of all parts, in order
 */
export function writeSection(file: string, names: readonly string[], { name, measuredOn, rows }: Section): void {
  const sections = readSections(file);
  const lines = rows.map(({ what, figure, usage, target }) =>
    ['', what, figure, usage ? processor(usage) : '', usage ? memory(usage) : '', target, ''].join(' | ').trim(),
  );
  const table = ['| what | measured | processor | memory | target |', '| --- | --- | --- | --- | --- |', ...lines];
  sections.set(name, `${measuredOn}\n\n${table.join('\n')}\n`);
  const written = names.flatMap((one) => (sections.has(one) ? `## ${one}\n\n${sections.get(one)}` : []));
  writeFileSync(file, [HEAD, ...written].join('\n'));
}

function readSections(file: string): Map<string, string> {
  const [, ...sections] = readFileSync(file, 'utf8').split(/^## /m);
  return new Map(
    sections.map((section) => {
      const end = section.indexOf('\n');
      return [section.slice(0, end), `${section.slice(end).trim()}\n`];
    }),
  );
}

function processor({ cpuSeconds }: Usage): string {
  return `${cpuSeconds.toFixed(2)} s`;
}

function memory({ megabytes }: Usage): string {
  return `${megabytes.toFixed(0)} MB`;
}
