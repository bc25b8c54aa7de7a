import type { CommandWords } from '../message/command-line.ts';
import type { Message, MessageKey } from '../message/say.ts';

/** What is said of a fault. Commands are put into words last, because how the tool is started is said by the project. */
export interface Said {
  readonly key: MessageKey;
  readonly values?: Readonly<Record<string, string | number | Message | CommandWords>>;
}

/** One fault that a rule found, before it is put into words. */
export interface Finding {
  /** Relative to the root of the project, with `/`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  /** The id of the rule. */
  readonly rule: string;
  readonly message: Said;
  /** What the page states, where that can be compared: the first line that differs. */
  readonly stated?: string;
  /** What was recorded there. */
  readonly recorded?: string;
  /** The command that mends it. */
  readonly fix?: CommandWords;
}

/** One fault, in words. */
export interface Problem extends Omit<Finding, 'message' | 'fix'> {
  readonly message: string;
  readonly fix?: string;
}

/** Sorts by file, line, column and rule, so that two checks of the same files report the same text. */
export function compareProblems(a: Finding, b: Finding): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.rule, b.rule);
}

// Not localeCompare: the order must not depend on the machine's language.
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
