import type { Message } from './say.ts';

/** The tool was called in a wrong way: the command line answers with the words and exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly said: Message;

  constructor(said: Message) {
    super(said.key);
    this.said = said;
  }
}
