import type { ApiCoverage } from '../facts/coverage.ts';
import type { Say } from '../message/say.ts';
import type { NotesCount } from '../notes/count.ts';
import type { Problem } from '../rule/problem.ts';
import type { CheckResult, Counts, Summary } from './check-result.ts';
import type { VersionCounts } from './count-versions.ts';

/** How parts of a report may be set off on a terminal. */
export type Style = 'rule' | 'place' | 'faint' | 'good' | 'bad' | 'added' | 'removed';
/** Sets a text off; where the output is no terminal, it gives the text back as it is. */
export type Paint = (style: Style, text: string) => string;

/** The text of a check: every problem, then how much there is. */
export function reportCheck({ problems, summary }: CheckResult, say: Say, paint: Paint): string {
  return `${reportProblems(problems, say, paint)}${reportSummary(summary, say, paint)}${reportVerdict(problems, say, paint)}`;
}

/** The problems, one after another: `file:line:column rule message`, with both texts and the command that mends it below. */
export function reportProblems(problems: readonly Problem[], say: Say, paint: Paint): string {
  return problems.map((problem) => `${reportProblem(problem, say, paint)}\n`).join('');
}

function reportProblem(
  { file, line, column, rule, message, stated, recorded, fix }: Problem,
  say: Say,
  paint: Paint,
): string {
  const labels = { stated: say('label.stated'), recorded: say('label.recorded'), fix: say('label.fix') };
  const width = Math.max(...Object.values(labels).map((label) => label.length));
  const below = (label: string, text: string) => `\n    ${paint('faint', label.padEnd(width))}  ${text}`;
  return [
    `${paint('place', `${file}:${line}:${column}`)} ${paint('rule', rule)} ${message}`,
    stated === undefined ? '' : below(labels.stated, quote(stated, recorded)),
    recorded === undefined ? '' : below(labels.recorded, quote(recorded, stated)),
    fix === undefined ? '' : below(labels.fix, fix),
  ].join('');
}

const WIDEST = 100;

/** A line in quotes, so that spaces at its end are seen; a long one is cut around its first difference. */
function quote(text: string, other: string | undefined): string {
  if (text.length <= WIDEST) return JSON.stringify(text);
  let same = 0;
  while (other !== undefined && same < text.length && text[same] === other[same]) same++;
  const start = Math.max(0, Math.min(same, text.length) - WIDEST / 2);
  const end = Math.min(text.length, start + WIDEST);
  return `${start > 0 ? '… ' : ''}${JSON.stringify(text.slice(start, end))}${end < text.length ? ' …' : ''}`;
}

function reportSummary(summary: Summary, say: Say, paint: Paint): string {
  const lines = [
    sayCounts(summary, say),
    ...Object.entries(summary.locales).map(([locale, counts]) =>
      paint('faint', `  ${locale}: ${sayCounts(counts, say)}`),
    ),
    ...sayVersions(summary.versions, say),
    ...(summary.notes ? [sayNotes(summary.notes, say)] : []),
    ...(summary.api ? [sayCoverage(summary.api, say)] : []),
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

function sayNotes({ things, mapped, kinds }: NotesCount, say: Say): string {
  const parts = Object.entries(kinds).map(([kind, count]) => `${kind} ${count.mapped}/${count.things}`);
  return say({ key: 'summary.notes', values: { things, mapped, kinds: parts.join(', ') } });
}

function sayCoverage({ names, documented, missing }: ApiCoverage, say: Say): string {
  return say({ key: 'summary.api', values: { names, documented, missing: missing.length } });
}

/** The last line of a report: how many problems there are. */
export function reportVerdict(problems: readonly Problem[], say: Say, paint: Paint): string {
  const text =
    problems.length === 0
      ? say('count.no-problems')
      : say({ key: 'count.problems', values: { count: problems.length } });
  return `${paint(problems.length === 0 ? 'good' : 'bad', text)}\n`;
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
