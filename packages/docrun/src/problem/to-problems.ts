import type { CommandLine } from '../message/command-line.ts';
import { compareDiagnostics, type Diagnostic, type Problem, type Said } from './problem.ts';
import type { Wording } from './wording.ts';

/** Diagnostics as problems, sorted, in words. */
export function toProblems(diagnostics: readonly Diagnostic[], wording: Wording): Problem[] {
  return diagnostics.toSorted(compareDiagnostics).map((diagnostic) => toProblem(diagnostic, wording));
}

function toProblem(diagnostic: Diagnostic, { wordsOf, commandLine, urlOf }: Wording): Problem {
  const { file, line, column, rule, severity, key, values = {}, stated, recorded, fix } = diagnostic;
  const url = urlOf(rule);
  return {
    file,
    line,
    column,
    rule,
    severity,
    message: wordsOf(rule)(key, inWords(values, commandLine)),
    ...(stated !== undefined && { stated }),
    ...(recorded !== undefined && { recorded }),
    ...(fix && { fix: commandLine(...fix) }),
    explain: commandLine('explain', rule),
    ...(url !== null && { url }),
  };
}

/** Values with their commands as they are typed. */
export function inWords(
  values: NonNullable<Said['values']>,
  commandLine: CommandLine,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? commandLine(...value) : value]),
  );
}
