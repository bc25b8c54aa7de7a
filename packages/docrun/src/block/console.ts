import type { MaskedToken } from './masked-token.ts';
import type { ConsoleFault } from './page.ts';
import type { ConsoleCommand } from './types.ts';

const PROMPT = '$ ';
/** What a shell writes before the lines that a command goes on over. */
const CONTINUATION = '> ';

/** A terminal session, read. */
export interface Console {
  /** Empty where anything is wrong: half a session must not be run. */
  readonly commands: readonly ConsoleCommand[];
  /** The commands without prompts and outputs, each line ended by one LF. */
  readonly runnable: string;
  /** What is wrong; `line` is the line of the code, from 1. */
  readonly faults: readonly { readonly kind: ConsoleFault; readonly line: number }[];
}

/**
 * Reads a terminal session: commands after `$ `, each with the lines that it prints under it. A command goes on over
 * lines that begin with `> ` while a quote is open or the line ends in a backslash.
 * @param code each line ended by one LF
 */
export function parseConsole(code: string): Console {
  const commands: ConsoleCommand[] = [];
  const faults: { kind: ConsoleFault; line: number }[] = [];
  const lines = code.split('\n').slice(0, -1);
  let at = lines.findIndex(isPrompt);
  if (at === -1) return { commands, runnable: '', faults: [{ kind: 'no-command', line: 1 }] };
  if (at > 0) faults.push({ kind: 'text-before-command', line: 1 });
  let runnable = '';
  while (at < lines.length) {
    const codeLine = at + 1;
    const text = [(lines[at++] ?? '').slice(PROMPT.length)];
    while (isOpen(text.join('\n')) && lines[at]?.startsWith(CONTINUATION))
      text.push((lines[at++] ?? '').slice(CONTINUATION.length));
    if (isOpen(text.join('\n'))) faults.push({ kind: 'unfinished-command', line: codeLine });
    if (text.join('').trim() === '') faults.push({ kind: 'empty-command', line: codeLine });
    const statedLine = at + 1;
    while (at < lines.length && !isPrompt(lines[at] ?? '')) at++;
    const stated = lines.slice(statedLine - 1, at).map((line) => `${line}\n`);
    commands.push({
      text: text.join('\n'),
      line: runnable.split('\n').length,
      codeLine,
      stated: stated.join(''),
      statedLine,
    });
    runnable += `${text.join('\n')}\n`;
  }
  return { commands: faults.length === 0 ? commands : [], runnable, faults };
}

/** Whether a line would be read as a command; a lone `$` is a prompt whose space an editor took away. */
export function isPrompt(line: string): boolean {
  return line.startsWith(PROMPT) || line === PROMPT.trimEnd();
}

/** One thing in a command, as POSIX shells read it: what is quoted, what is escaped, a comment, or a plain character. */
const PIECE = /'[^']*'|"(?:[^"\\]|\\[\s\S])*"|\\[\s\S]|(?<=^|[\s;&|()])#[^\n]*|[^'"\\]/y;

/** Whether a command goes on over the next line: a quote is open, or the line ends in a backslash. */
function isOpen(text: string): boolean {
  for (PIECE.lastIndex = 0; PIECE.lastIndex < text.length; ) {
    // A quote that is never closed, or a backslash with nothing after it.
    if (!PIECE.test(text)) return true;
  }
  return false;
}

/** The pieces of a session's commands between spaces, with quoted strings masked and comments left out. */
export function maskConsole(code: string): MaskedToken[] {
  const pieces: MaskedToken[] = [];
  const starts = lineStarts(code);
  for (const { text, codeLine } of parseConsole(code).commands) {
    pieces.push({ text: PROMPT, from: starts[codeLine - 1] ?? 0 });
    for (const { 0: word, index } of text.matchAll(WORD)) {
      if (word.startsWith('#')) continue;
      const before = text.slice(0, index).split('\n');
      // Prompts are as long on every line of a command.
      const from = (starts[codeLine + before.length - 2] ?? 0) + PROMPT.length + (before.at(-1)?.length ?? 0);
      pieces.push({ text: word.replaceAll(QUOTED, (quoted) => `${quoted.charAt(0)}…${quoted.charAt(0)}`), from });
    }
  }
  return pieces;
}

const QUOTED = /'[^']*'|"(?:[^"\\]|\\[\s\S])*"/g;
const WORD = /(?<=^|[\s;&|()])#[^\n]*|\\\n|(?:'[^']*'|"(?:[^"\\]|\\[\s\S])*"|\\[^\n]|[^\s'"\\])+/g;

function lineStarts(code: string): number[] {
  const starts = [0];
  for (const { index } of code.matchAll(/\n/g)) starts.push(index + 1);
  return starts;
}
