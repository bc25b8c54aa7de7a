import type { MessageKey, Say, ToolLanguage } from '../message/say.ts';
import type { Paint } from '../problem/report-problems.ts';

/** What a command has of the world: nothing else in the tool looks at the process. */
export interface Terminal {
  readonly say: Say;
  readonly language: ToolLanguage;
  /** The working directory. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Writes to standard output. */
  readonly out: (text: string) => void;
  /** Writes to standard error. */
  readonly warn: (text: string) => void;
  readonly paint: Paint;
  /** Shows what is going on once a second has passed, on a terminal only; null ends it. */
  readonly progress: (text: string | null) => void;
  /** Ended by Ctrl-C. */
  readonly interrupted: AbortSignal;
}

/** 0: all is well; 1: problems were found; 2: wrong use; 130: Ctrl-C. `run` gives the exit code of what it ran. */
export type ExitCode = number;

/** The arguments of a command after node:util has taken them apart. */
export interface Arguments {
  readonly flags: Readonly<Record<string, string | boolean | undefined>>;
  readonly names: readonly string[];
}

/** One verb of the tool. */
export interface Command {
  readonly help: MessageKey;
  readonly options: Readonly<Record<string, { readonly type: 'boolean' | 'string' }>>;
  /** Whether the command ends by itself at Ctrl-C, by `interrupted`; any other is ended at once. */
  readonly isInterruptible: boolean;
  run(given: Arguments, terminal: Terminal): Promise<ExitCode>;
}

/** The text of an option that takes one. */
export function textFlag({ flags }: Arguments, name: string): string | undefined {
  const value = flags[name];
  return typeof value === 'string' ? value : undefined;
}
