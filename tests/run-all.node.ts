/**
 * `npm test`: everything that must hold, in the order in which it fails fastest. Installs what it needs itself.
 * `npm run verify`: what takes too long for that; `npm test` does a part of it, another one each day.
 *
 * `npm test -- NAME…` runs only the named stages.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PART_COUNT } from './packages/parts.ts';
import { ensureChromium } from './site/chromium.node.ts';

interface Stage {
  readonly name: string;
  readonly what: string;
  readonly command: readonly [string, ...string[]];
  /** Added to the environment. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Whether it takes too long for `npm test`. */
  readonly isLong?: boolean;
  /** Tests are counted one by one where the stage runs tests. */
  readonly report?: string;
}

const reports = mkdtempSync(join(tmpdir(), 'asyncio-reference-tests-'));
const vitest = (project: string): Stage['command'] => [
  'vitest',
  'run',
  '--project',
  project,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${join(reports, `${project}.json`)}`,
];

/** What is too long for every day is dealt out over so many: the number of this day, from 1. */
const today = Math.floor(Date.now() / 86_400_000);
const partOf = (days: number) => (today % days) + 1;
/** Each page is run on every version here once in that time. */
const DAYS = 59;
const part = `${partOf(DAYS)}/${DAYS}`;
const everywhere = ['docrun', 'record', '--check', '--interpreter', 'all'] as const;

const STAGES: readonly Stage[] = [
  { name: 'packages', what: 'the packages, built', command: ['node', 'packages/build.node.ts'] },
  { name: 'lint', what: 'lint and format', command: ['biome', 'check', '--error-on-warnings'] },
  { name: 'unused', what: 'files, names and packages that nothing uses, or that are not declared', command: ['knip'] },
  { name: 'types', what: 'types', command: ['tsc'] },
  {
    name: 'python',
    what: 'the Python of the tool: lint, format and types, without any Python',
    command: ['node', 'tests/lint-python.node.ts'],
  },
  {
    name: 'spelling',
    what: 'the spelling of pages and messages',
    command: [
      'cspell',
      '--no-progress',
      '--dot',
      'docs',
      'i18n',
      'packages/*/{src/message/*.json,locales/**,rules/**}',
      'src/notes/**/*.{json,md}',
    ],
  },
  { name: 'unit', what: 'unit and fixture tests', command: vitest('unit'), report: join(reports, 'unit.json') },
  {
    name: 'record',
    what: 'every block run again',
    command: ['docrun', 'record', '--check'],
  },
  {
    name: 'versions',
    what: `part ${part} of the pages run again on every version here`,
    command: [...everywhere, '--part', part],
  },
  {
    name: 'all-versions',
    what: 'every block run again on every version here',
    command: everywhere,
    isLong: true,
  },
  {
    name: 'facts',
    what: 'the facts of the API recorded again',
    command: ['docrun', 'facts', '--check'],
  },
  {
    name: 'packed',
    what: `part ${partOf(PART_COUNT)}/${PART_COUNT} of the tests of the packages as they are packed`,
    command: vitest('packages'),
    environment: { PACKED_PART: String(partOf(PART_COUNT)) },
    report: join(reports, 'packages.json'),
  },
  {
    name: 'all-packed',
    what: 'the packages as they are packed, on each Node that they are for, and the guide to them',
    command: vitest('packages'),
    isLong: true,
    report: join(reports, 'packages.json'),
  },
  { name: 'build', what: 'the site, checked and built', command: ['docusaurus', 'build'] },
  {
    name: 'browser',
    what: 'the built site in Chromium',
    command: vitest('browser'),
    report: join(reports, 'browser.json'),
  },
];

const words = process.argv.slice(2);
const isVerify = words.includes('--verify');
const wanted = words.filter((word) => word !== '--verify');
const unknown = wanted.filter((name) => !STAGES.some((stage) => stage.name === name));
if (unknown.length > 0) {
  process.stderr.write(`No stage ${unknown.join(', ')}; there are ${STAGES.map(({ name }) => name).join(', ')}.\n`);
  process.exit(2);
}

const stages = STAGES.filter(({ name, isLong = false }) =>
  wanted.length === 0 ? isLong === isVerify : wanted.includes(name),
);
if (stages.some(({ name }) => name === 'browser')) process.env.CHROMIUM = ensureChromium();

let passed = 0;
let failed = 0;
for (const stage of stages) {
  process.stdout.write(`\n── ${stage.name}: ${stage.what}\n`);
  const [command, ...rest] = stage.command;
  const started = performance.now();
  const { status, error } = spawnSync(command, rest, {
    stdio: 'inherit',
    env: { ...process.env, ...stage.environment },
  });
  if (error) throw error;
  const counted = stage.report === undefined ? null : countTests(stage.report);
  passed += counted?.passed ?? (status === 0 ? 1 : 0);
  failed += counted?.failed || (status === 0 ? 0 : 1);
  process.stdout.write(
    `── ${stage.name}: ${status === 0 ? 'well' : 'failed'}, ${Math.round((performance.now() - started) / 1000)} s\n`,
  );
}
rmSync(reports, { recursive: true, force: true });
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

/** No report: the runner itself failed, and the stage counts as one failure. */
function countTests(report: string): { passed: number; failed: number } {
  if (!existsSync(report)) return { passed: 0, failed: 0 };
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
  return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0 };
}
