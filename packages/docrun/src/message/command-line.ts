/** A command of this tool: its verb, then its arguments. */
export type CommandWords = readonly [verb: string, ...args: readonly string[]];

/** The words that a person types to give a command of this tool; without a verb, what such words begin with. */
export type CommandLine = (...words: CommandWords | readonly []) => string;

/** How the tool is started where a project says nothing else. */
export const DEFAULT_COMMAND = 'npx docrun';

/**
 * Makes the one function that writes commands of this tool.
 * @param command how the tool is started in a project, such as `npx docrun`
 */
export function createCommandLine(command: string = DEFAULT_COMMAND): CommandLine {
  return (...words) => [command, ...words.map(quote)].join(' ');
}

/** An argument that a POSIX shell takes as it is. */
const PLAIN = /^(?!#)[\p{L}\p{M}\p{N}_@%+=:,./#-]+$/u;

function quote(word: string): string {
  return PLAIN.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
