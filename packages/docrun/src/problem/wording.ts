import { type CommandLine, createCommandLine } from '../message/command-line.ts';
import type { Say } from '../message/say.ts';

/** What a project says of how people work with the tool in it. */
export interface Guide {
  /** How the tool is started, such as `npx docrun`. */
  readonly command: string;
  /** The address at which rules are explained, with `{rule}` and `{locale}` in it; null: there is none. */
  readonly docs: string | null;
}

/** What problems are put into words with. */
export interface Wording {
  readonly say: Say;
  readonly commandLine: CommandLine;
  /** Where a rule is explained; null: nowhere but by the tool. */
  readonly urlOf: (rule: string) => string | null;
}

/** The words of a project's problems, in the language of `say`. */
export function createWording(say: Say, { command, docs }: Guide): Wording {
  return {
    say,
    commandLine: createCommandLine(command),
    urlOf: (rule) => docs?.replaceAll('{rule}', rule).replaceAll('{locale}', say.language) ?? null,
  };
}
