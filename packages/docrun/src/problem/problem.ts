import type { CommandWords } from '../message/command-line.ts';
import type { Message, MessageKey } from '../message/say.ts';

/** A problem that is an error makes a check fail; a warning is only told. */
export type Severity = 'error' | 'warning';

/** A kind of problem: a rule is one, and so is what goes wrong when blocks are run or files written. */
export interface ProblemKind {
  /** Kebab-case, in no language: it stands in every report. */
  readonly id: string;
  readonly severity: Severity;
}

/** What is said of a problem. Commands are put into words last, because how the tool is started is said by the project. */
export interface Said<Key extends string = MessageKey> {
  readonly key: Key;
  readonly values?: Readonly<Record<string, string | number | Message | CommandWords>>;
}

/** One problem as its finder sees it: neither what kind it is of nor how it is worded. */
export interface Finding<Key extends string = MessageKey> extends Partial<Said<Key>> {
  /** Relative to the root of the project, with `/`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  /** The message; absent: the one that is called like the kind of problem. */
  readonly key?: Key;
  /** What the page states, where that can be compared: the first line that differs. */
  readonly stated?: string;
  /** What was recorded there. */
  readonly recorded?: string;
  /** The command that mends it. */
  readonly fix?: CommandWords;
}

/** A finding with its kind. It can be sent from one thread to another. */
export interface Diagnostic extends Finding<string> {
  readonly rule: string;
  readonly severity: Severity;
  readonly key: string;
}

/** One problem, in words. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The id of the rule, or of another kind of problem. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly stated?: string;
  readonly recorded?: string;
  /** The command that mends it, as it is typed. */
  readonly fix?: string;
  /** The command that explains the rule, as it is typed. */
  readonly explain: string;
  /** Where the rule is explained; absent where the project names no such address. */
  readonly url?: string;
}

/** Puts on a finding what kind it is of: the one place where that is done. */
export function stamp({ id, severity }: ProblemKind, finding: Finding<string>): Diagnostic {
  return { ...finding, rule: id, severity, key: finding.key ?? id };
}

/** Whether there is a problem with which a check fails. */
export function hasErrors(problems: readonly Pick<Problem, 'severity'>[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** Sorts by file, line, column and rule, so that two checks of the same files report the same text. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.rule, b.rule);
}

// Not localeCompare: the order must not depend on the machine's language.
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
