import type { ApiCoverage } from '../facts/coverage.ts';
import type { Say } from '../message/say.ts';
import { type Paint, reportProblems, reportVerdict } from '../problem/report-problems.ts';
import type { Wording } from '../problem/wording.ts';
import type { CheckResult, Counts, Summary } from './check-result.ts';
import type { VersionCounts } from './count-versions.ts';

/** The text of a check: every problem, then how much there is. */
export function reportCheck({ problems, summary }: CheckResult, wording: Wording, paint: Paint): string {
  const { say } = wording;
  return `${reportProblems(problems, wording, paint)}${reportSummary(summary, wording, paint)}${reportVerdict(problems, say, paint)}`;
}

function reportSummary(summary: Summary, wording: Wording, paint: Paint): string {
  const { say } = wording;
  // Where there is one, its line would say the same again.
  const locales = Object.entries(summary.locales);
  const lines = [
    sayCounts(summary, say),
    ...(locales.length > 1 ? locales : []).map(([locale, counts]) =>
      paint('faint', `  ${locale}: ${sayCounts(counts, say)}`),
    ),
    ...sayVersions(summary.versions, say),
    ...(summary.extensions ?? []).map(({ line }) => line),
    ...(summary.api ? [sayCoverage(summary.api, wording)] : []),
    ...summary.reasons.map(({ reason, count }) => paint('faint', `  ${say('summary.not-run')}: ${count} × ${reason}`)),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** The names of asyncio that no page shows the signature of, one a line. */
export function reportMissing({ missing }: ApiCoverage): string {
  return missing.map((name) => `${name}\n`).join('');
}

/** Which versions blocks were run on, with the number of blocks of each; empty where none was run. */
export function sayVersions({ python, differing, outdated }: VersionCounts, say: Say): string[] {
  const versions = Object.entries(python).filter(([, { ran }]) => ran > 0);
  const known = versions.map(([minor, { ran }]) => `${minor} (${ran})`).join(', ');
  const parts = [
    ...(known === '' ? [] : [say({ key: 'count.versions', values: { versions: known } })]),
    ...(differing === 0 ? [] : [say({ key: 'count.differing', values: { count: differing } })]),
    ...(outdated === 0 ? [] : [say({ key: 'count.outdated', values: { count: outdated } })]),
  ];
  return parts.length === 0 ? [] : [parts.join('; ')];
}

function sayCoverage({ names, documented, missing }: ApiCoverage, { say, commandLine }: Wording): string {
  const command = commandLine('check', '--api');
  return say({ key: 'summary.api', values: { names, documented, missing: missing.length, command } });
}

function sayCounts({ pages, words, blocks, recorded, notRun, stated, diagrams }: Counts, say: Say): string {
  return [
    say({ key: 'count.pages', values: { count: pages } }),
    say({ key: 'count.words', values: { count: words } }),
    say({ key: 'count.blocks', values: { count: blocks } }),
    say({ key: 'count.recorded', values: { count: recorded } }),
    say({ key: 'count.not-run', values: { count: notRun } }),
    say({ key: 'count.stated', values: { count: stated } }),
    say({ key: 'count.diagrams', values: { count: diagrams } }),
  ].join(', ');
}
