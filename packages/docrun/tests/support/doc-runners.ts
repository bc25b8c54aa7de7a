import type { Runner } from '../../src/run/types.ts';
import type { ExampleRunners } from './doc-example.ts';

/** What the examples of explanations are run with: the interpreter itself, and what some of them need beside it. */
export function runnersFor(rule: string, embedded: Runner): ExampleRunners {
  return {
    embedded,
    native: rule === 'recording-differs' ? ['4\n', '8\n'] : ['', ''],
    isFull: rule === 'write-failed',
  };
}
