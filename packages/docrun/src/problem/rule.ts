import type { MessageKey } from '../message/say.ts';
import type { ProjectView } from '../view/project-view.ts';
import type { Finding, ProblemKind } from './problem.ts';

/**
 * Work that what a rule finds keeps from being done:
 * - `record`: the block, or the page, cannot be run as it is written
 * - `verify`: what is recorded of the block, or of the page, cannot be held against another run
 */
export type Work = 'record' | 'verify';

/** One check. Pure: it looks at pages beside their recordings and says what is wrong, all of it, and where. */
export interface Rule<Key extends string = MessageKey> extends ProblemKind {
  /** @default [] */
  readonly hinders?: readonly Work[];
  check(view: ProjectView): Iterable<Finding<Key>>;
}
