import type { CommandLine, CommandWords } from '../message/command-line.ts';
import type { Say } from '../message/say.ts';
import { compareProblems, type Finding, type Problem } from './problem.ts';

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

function inWords(
  values: Readonly<Record<string, string | number | CommandWords>>,
  commandLine: CommandLine,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? commandLine(...value) : value]),
  );
}
