import type { CommandLine, CommandWords } from '../message/command-line.ts';
import type { Message, Say } from '../message/say.ts';
import { compareProblems, type Finding, type Problem, type Said } from './problem.ts';

/** What problems are put into words with. */
export interface Wording {
  readonly say: Say;
  readonly commandLine: CommandLine;
}

/** Findings as problems, sorted, in words. */
export function toProblems(findings: readonly Finding[], { say, commandLine }: Wording): Problem[] {
  return findings.toSorted(compareProblems).map(({ file, line, column, rule, message, fix, ...rest }) => ({
    file,
    line,
    column,
    rule,
    message: say({ key: message.key, values: inWords(message.values ?? {}, commandLine) }),
    ...rest,
    ...(fix && { fix: commandLine(...fix) }),
  }));
}

function inWords(values: NonNullable<Said['values']>, commandLine: CommandLine): NonNullable<Message['values']> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, isCommand(value) ? commandLine(...value) : value]),
  );
}

// Array.isArray does not tell a readonly list from an object.
function isCommand(value: string | number | Message | CommandWords): value is CommandWords {
  return Array.isArray(value);
}
