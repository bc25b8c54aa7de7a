import type { Message } from '../message/say.ts';

/** The embedded interpreter cannot be started: the command line answers with the words and exit code 1. */
export class StartError extends Error {
  override readonly name = 'StartError';
  readonly said: Message;

  constructor(cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`the embedded interpreter cannot be started: ${reason}`, { cause });
    this.said = { key: 'run.cannot-start', values: { reason } };
  }
}
