import type { Say } from '../message/say.ts';
import type { Problem, Severity } from './problem.ts';
import type { Wording } from './wording.ts';

/** How parts of a report may be set off on a terminal. */
export type Style = 'rule' | 'place' | 'faint' | 'good' | 'bad' | 'added' | 'removed';
/** Sets a text off; where the output is no terminal, it gives the text back as it is. */
export type Paint = (style: Style, text: string) => string;

/**
 * The problems, one after another: `file:line:column rule message`, with both texts and the command that mends it below;
 * at last, how to have a rule explained.
 */
export function reportProblems(problems: readonly Problem[], { say, commandLine }: Wording, paint: Paint): string {
  const [rule, ...others] = new Set(problems.map((problem) => problem.rule));
  if (rule === undefined) return '';
  const command = commandLine('explain', others.length === 0 ? rule : say('report.rule'));
  const lines = problems.map((problem) => reportProblem(problem, say, paint));
  return [...lines, paint('faint', say({ key: 'report.explain', values: { command } })), ''].join('\n');
}

function reportProblem(
  { file, line, column, rule, severity, message, stated, recorded, fix }: Problem,
  say: Say,
  paint: Paint,
): string {
  const labels = { stated: say('label.stated'), recorded: say('label.recorded'), fix: say('label.fix') };
  const width = Math.max(...Object.values(labels).map((label) => label.length));
  const mark = severity === 'warning' ? `${paint('faint', say('label.warning'))} ` : '';
  const below = (label: string, text: string) => `\n    ${paint('faint', label.padEnd(width))}  ${text}`;
  return [
    `${paint('place', `${file}:${line}:${column}`)} ${paint('rule', rule)} ${mark}${message}`,
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

/** The last line of a report: how many problems there are. */
export function reportVerdict(problems: readonly Problem[], say: Say, paint: Paint): string {
  const count = (severity: Severity) => problems.filter((problem) => problem.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const parts = [
    ...(errors > 0 ? [say({ key: 'count.problems', values: { count: errors } })] : []),
    ...(warnings > 0 ? [say({ key: 'count.warnings', values: { count: warnings } })] : []),
  ];
  return `${paint(errors === 0 ? 'good' : 'bad', parts.join(', ') || say('count.no-problems'))}\n`;
}
