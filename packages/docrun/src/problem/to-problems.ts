import type { CommandLine, CommandWords } from '../message/command-line.ts';
import type { Message, MessageKey, Say } from '../message/say.ts';
import { compareDiagnostics, type Diagnostic, type Finding, type Problem, type Said } from './problem.ts';
import type { Wording } from './wording.ts';

/** Diagnostics as problems, sorted, in words. */
export function toProblems(diagnostics: readonly Diagnostic[], wording: Wording): Problem[] {
  return diagnostics.toSorted(compareDiagnostics).map((diagnostic) => toProblem(diagnostic, wording));
}

function toProblem(diagnostic: Diagnostic, { say, commandLine, urlOf }: Wording): Problem {
  const { file, line, column, rule, severity, key, values = {}, stated, recorded, fix } = diagnostic;
  const url = urlOf(rule);
  return {
    file,
    line,
    column,
    rule,
    severity,
    message: say({ key: key as MessageKey, values: inWords(values, commandLine) }),
    ...(stated !== undefined && { stated }),
    ...(recorded !== undefined && { recorded }),
    ...(fix && { fix: commandLine(...fix) }),
    explain: commandLine('explain', rule),
    ...(url !== null && { url }),
  };
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
