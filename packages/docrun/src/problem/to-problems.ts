import type { CommandWords } from '../message/command-line.ts';
import type { Message } from '../message/say.ts';
import { compareDiagnostics, type Diagnostic, type Problem, type Said } from './problem.ts';
import type { Wording } from './wording.ts';

/** Diagnostics as problems, sorted, in words. */
export function toProblems(diagnostics: readonly Diagnostic[], wording: Wording): Problem[] {
  return diagnostics.toSorted(compareDiagnostics).map((diagnostic) => toProblem(diagnostic, wording));
}

function toProblem(diagnostic: Diagnostic, wording: Wording): Problem {
  const { wordsOf, commandLine, urlOf } = wording;
  const { file, line, column, rule, severity, key, values = {}, stated, recorded, fix } = diagnostic;
  const url = urlOf(rule);
  return {
    file,
    line,
    column,
    rule,
    severity,
    message: wordsOf(rule)(key, inWords(values, wording)),
    ...(stated !== undefined && { stated }),
    ...(recorded !== undefined && { recorded }),
    ...(fix && { fix: commandLine(...fix) }),
    explain: commandLine('explain', rule),
    ...(url !== null && { url }),
  };
}

/** Values with their commands as they are typed, and messages among them in words. */
export function inWords(
  values: NonNullable<Said['values']>,
  { say, commandLine }: Pick<Wording, 'say' | 'commandLine'>,
): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (isCommand(value)) return [name, commandLine(...value)];
      return [name, typeof value === 'object' ? say(value) : value];
    }),
  );
}

// Array.isArray does not tell a readonly list from an object.
function isCommand(value: string | number | Message | CommandWords): value is CommandWords {
  return Array.isArray(value);
}
