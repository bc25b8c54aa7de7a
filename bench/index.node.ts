/** `npm run bench [NAME…]`: measures, and writes what it measured anew to `bench/results.md`; other parts of it stay. */
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openProject, wordsOfProject } from 'docrun';
import { drawDiagram, drawSequence } from 'docrun/diagram';
import { parseInterpreter } from 'docrun/interpreter';
import { loadView } from '../packages/docrun/src/project/pages.node.ts';
import type { NativeVersion } from '../packages/docrun/src/record/native-version.ts';
import { findNativeVersions } from '../packages/docrun/src/record/native-versions.node.ts';
import { runWitnesses, witnessTasks } from '../packages/docrun/src/record/record-witnesses.ts';
import { createEmbeddedRunner } from '../packages/docrun/src/run/embedded.node.ts';
import { copySite, generateSite } from './generate-site.node.ts';
import { describeMachine, type Row, toLine, writeSection } from './results.node.ts';
import { median, repeat, timeProcess, type Usage } from './time-process.node.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const DOCRUN = join(root, 'packages/docrun/dist/cli.js');
const DOCUSAURUS = join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
/** Where results of checks are kept in a project. */
const RESULTS = 'node_modules/.cache/docrun/checks';
/** The page that the generated site is made of. */
const PAGE = 'tasks/wait-for';

/** What is traced to see what that costs: each is long past the cut of its trace, or has little in it to trace. */
const TRACED_PROGRAMS: Readonly<Record<string, string>> = {
  '10,000 tasks under a semaphore': `import asyncio
async def job(semaphore):
    async with semaphore:
        await asyncio.sleep(0.01)
async def main():
    semaphore = asyncio.Semaphore(100)
    await asyncio.gather(*(job(semaphore) for _ in range(10_000)))
asyncio.run(main())
`,
  '20,000 items through a queue': `import asyncio
async def worker(queue):
    while True:
        await queue.get()
        queue.task_done()
async def main():
    queue = asyncio.Queue(10)
    workers = [asyncio.create_task(worker(queue)) for _ in range(10)]
    for item in range(20_000):
        await queue.put(item)
    await queue.join()
    for task in workers:
        task.cancel()
asyncio.run(main())
`,
  'three million rounds of a loop in a task': `import asyncio
async def main():
    total = 0
    for number in range(3_000_000):
        total += number * number % 7
    await asyncio.sleep(1)
asyncio.run(main())
`,
};

let rows: Row[] = [];
const add = (what: string, figure: string, usage: Usage | null, target = ''): void => {
  const row = { what, figure, usage, target };
  rows.push(row);
  process.stdout.write(`${toLine(row)}\n`);
};
const seconds = (usage: Usage): string => `${usage.seconds.toFixed(2)} s`;

const BENCHES: Readonly<Record<string, () => void | Promise<void>>> = {
  check,
  record,
  native,
  tracing,
  explore,
  diagrams,
  build,
};
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) throw new Error(`no bench ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}`);
for (const [name, bench] of Object.entries(BENCHES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  rows = [];
  const measuredOn = describeMachine(root);
  await bench();
  writeSection(join(root, 'bench/results.md'), Object.keys(BENCHES), { name, measuredOn, rows });
}

/** Cold: no result of an earlier check is there. Warm: nothing has changed since the last one. */
function check(): void {
  const measure = (folder: string, times: number, before: () => void = () => undefined): Usage =>
    repeat(times, () => {
      before();
      return timeProcess([DOCRUN, 'check'], { cwd: folder });
    });
  const forget = (folder: string) => () => rmSync(join(folder, RESULTS), { recursive: true, force: true });
  const measureAll = (
    what: string,
    folder: string,
    page: string,
    { cold: target, warm: warmTarget, times = 3 }: { cold?: string; warm?: string; times?: number },
  ) => {
    const cold = measure(folder, times, forget(folder));
    add(`${what}, cold`, seconds(cold), cold, target);
    const warm = measure(folder, 5);
    add(`${what}, warm`, seconds(warm), warm, warmTarget);
    const changed = measure(folder, 3, () => appendFileSync(join(folder, page), '\n'));
    add(`${what}, one page changed`, seconds(changed), changed);
    return { cold, warm };
  };
  const folder = mkdtempSync(join(tmpdir(), 'asyncio-reference-site-'));
  // A copy, because a page of it is changed.
  const site = join(folder, 'site');
  copySite(root, site);
  measureAll('`check`, the site', site, `docs/${PAGE}.md`, { warm: 'under 1 s, 150 MB' });
  const [small, large] = [10_000, 100_000].map((blocks) => {
    const project = join(folder, String(blocks));
    generateSite(root, project, PAGE, blocks);
    const targets = blocks === 10_000 ? { cold: 'under 6 s', warm: 'under 2 s' } : { times: 1 };
    return measureAll(`\`check\`, ${blocks.toLocaleString('en')} blocks`, project, 'docs/generated/page-1.md', targets);
  });
  rmSync(folder, { recursive: true });
  if (!small || !large) throw new Error('nothing was measured');
  const ratio = large.cold.cpuSeconds / small.cold.cpuSeconds;
  add('processor seconds, 100,000 to 10,000 blocks, cold', ratio.toFixed(1), null, 'about 10');
}

/** The pages all of whose blocks are embedded: what takes real time is another figure. */
function embeddedPages(): string[] {
  const pages = Map.groupBy(recordedRuns(), ({ page }) => page);
  return [...pages].filter(([, runs]) => runs.every(({ isVirtual }) => isVirtual)).map(([page]) => page);
}

function record(): void {
  const pages = embeddedPages();
  const runs = recordedRuns().filter(({ page }) => pages.includes(page));
  const usage = repeat(3, () => timeProcess([DOCRUN, 'record', '--check', ...pages], { cwd: root }));
  const virtual = runs.reduce((sum, { elapsed }) => sum + elapsed, 0);
  add(`every embedded block of ${pages.length} pages run (${runs.length} runs)`, seconds(usage), usage, 'under 20 s');
  add(
    'virtual seconds they covered',
    `${virtual.toFixed(0)} s, ${(virtual / usage.seconds).toFixed(1)} times the wall clock`,
    null,
  );
}

/** The same blocks in real time on the newest CPython here, and everything again on all that are here. */
async function native(): Promise<void> {
  const signal = new AbortController().signal;
  const project = openProject(root);
  const versions = await findNativeVersions({ environment: process.env, root, packages: project.packages, signal });
  const newest = versions.at(-1);
  if (newest === undefined) {
    process.stdout.write('native: no CPython on this machine\n');
    return;
  }
  const { pages } = await loadView(project, new Set(embeddedPages()));
  let summed = 0;
  const timed: NativeVersion = {
    ...newest,
    run: async (program, options) => {
      const started = performance.now();
      const run = await newest.run(program, options);
      summed += performance.now() - started;
      return run;
    },
  };
  const tasks = witnessTasks(pages, [timed]);
  const wall = await milliseconds(async () => void (await runWitnesses(tasks, () => undefined)));
  await Promise.all(versions.map((version) => version.close()));
  const blocks = `${tasks.length} embedded blocks in real time on CPython ${parseInterpreter(newest.interpreter)?.version}`;
  add(`${blocks}, one after another (sum of the runs)`, `${(summed / 1000).toFixed(0)} s`, null);
  add(`${blocks}, many at once`, `${(wall / 1000).toFixed(0)} s`, null);
  const virtual = timeProcess([DOCRUN, 'record', '--check', ...embeddedPages()], { cwd: root });
  add(
    'real time, one after another, against virtual time',
    `${(summed / 1000 / virtual.seconds).toFixed(0)} times as long`,
    null,
  );
  const all = timeProcess([DOCRUN, 'record', '--check', '--interpreter', 'all'], { cwd: root });
  const minors = versions.map(({ minor }) => minor).join(', ');
  add(`\`record --check\`, every block on ${minors} and the embedded one`, seconds(all), all, 'under 180 s');
}

/** What a run under trace costs of the processor beside the same run without: the least of several. */
async function tracing(): Promise<void> {
  const TIMES = 3;
  const program = (code: string) => ({ code, setup: [], filename: 'example.py' });
  const measure = async (code: string, trace: boolean): Promise<number> => {
    const all: number[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      // One for each run: an interpreter whose memory has grown is started anew, which is no part of the next run.
      const runner = await createEmbeddedRunner({ trace, wallSeconds: 120 });
      await runner.run(program('import asyncio\nasyncio.run(asyncio.sleep(1))'));
      const before = process.cpuUsage();
      const { verdict } = await runner.run(program(code));
      const { user, system } = process.cpuUsage(before);
      await runner.close();
      if (verdict !== null) throw new Error(`a run to be measured was ended: ${verdict}`);
      all.push((user + system) / 1e6);
    }
    return Math.min(...all);
  };
  for (const [what, code] of Object.entries(TRACED_PROGRAMS)) {
    const plain = await measure(code, false);
    const traced = await measure(code, true);
    add(`${what}, without a trace`, `${plain.toFixed(2)} s`, null);
    add(`${what}, with a trace`, `${traced.toFixed(2)} s`, null);
    add(`${what}, tracing cost`, `${(traced / plain).toFixed(2)} times`, null, 'at most 2 times');
  }
}

/** A program of some thirty lines: what a contributor waits for, and what it costs. */
function explore(): void {
  const program = join(root, 'packages/docrun/tests/explore/programs/well/pool.py');
  const measure = (limit: number): Usage =>
    timeProcess([DOCRUN, 'explore', program, '--limit', String(limit), '--json'], { cwd: root });
  const few = measure(2);
  const many = measure(1000);
  add('`explore`, 1,000 schedules of a program of 30 lines', seconds(many), many, 'under 30 s on two cores');
  const rate = 998 / (many.seconds - few.seconds);
  add('schedules a second, once the interpreters are started', rate.toFixed(0), null);
}

async function diagrams(): Promise<void> {
  const drawn = recordedRuns()
    .filter(({ events }) => events.some(({ kind }) => kind === 'task'))
    .slice(0, 200);
  const project = openProject(root);
  const draw = ({ events, locale, name }: (typeof drawn)[number]): void => {
    const { picture, title, description } = drawDiagram({ events, name, words: wordsOfProject(project, locale) });
    drawSequence(picture, { id: 'diagram', title, description, lang: locale });
  };
  const [first, ...others] = drawn;
  if (first === undefined) throw new Error('no recorded run to draw');
  const cold = await milliseconds(async () => draw(first));
  const warm = await milliseconds(async () => {
    for (const run of others) draw(run);
  });
  add('first diagram', `${cold.toFixed(0)} ms`, null);
  add(`each of ${others.length} more diagrams, trace to SVG`, `${(warm / others.length).toFixed(1)} ms`, null);
}

function build(): void {
  const configs = { with: [] as string[], without: ['--config', 'bench/plain.config.ts'] };
  const folder = mkdtempSync(join(tmpdir(), 'asyncio-reference-build-'));
  const once = (extra: readonly string[]) =>
    timeProcess([DOCUSAURUS, 'build', '--out-dir', join(folder, 'build'), ...extra], { cwd: root });
  const clear = (): void => {
    for (const cache of ['node_modules/.cache', '.docusaurus'])
      rmSync(join(root, cache), { recursive: true, force: true });
  };
  const cold = (extra: readonly string[]): Usage => {
    clear();
    return once(extra);
  };
  // In turn, so that both meet the machine in the same state.
  const pairs = Array.from({ length: 3 }, () => ({ ours: cold(configs.with), plain: cold(configs.without) }));
  const warmPairs = Array.from({ length: 3 }, () => ({ plain: once(configs.without), ours: once(configs.with) }));
  rmSync(folder, { recursive: true });
  for (const [state, measured] of [
    ['cold', pairs],
    ['warm', warmPairs],
  ] as const) {
    const ours = median(measured.map((pair) => pair.ours));
    const plain = median(measured.map((pair) => pair.plain));
    const ratios = measured.map((pair) => pair.ours.seconds / pair.plain.seconds).sort((a, b) => a - b);
    add(`build, ${state}, with our plugins`, seconds(ours), ours);
    add(`build, ${state}, without`, seconds(plain), plain);
    add(`build, ${state}, ratio (median of ${ratios.length} pairs)`, (ratios[1] ?? 0).toFixed(2), null, 'at most 1.10');
  }
}

async function milliseconds(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function recordedRuns() {
  const { recordings } = openProject(root);
  return recordings.list().flatMap((place) => {
    const state = recordings.read(place);
    if (state.kind !== 'whole') throw new Error(`the recording of ${place.locale}/${place.path} is ${state.kind}`);
    return Object.entries(state.recording.blocks).flatMap(([name, { runs }]) =>
      runs.map(({ elapsed, events, interpreter }) => ({
        name,
        locale: place.locale,
        page: place.path,
        elapsed,
        events,
        isVirtual: parseInterpreter(interpreter)?.clock === 'virtual',
      })),
    );
  });
}
