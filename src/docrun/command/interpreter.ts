import { UsageError } from '../project.ts';
import type { Runner } from '../run/types.ts';
import { type Arguments, textFlag } from './command.ts';

/** What `--interpreter` can name. */
const INTERPRETERS = ['embedded'];

/**
 * How to start the interpreter that `--interpreter` names.
 * @throws UsageError where there is no such interpreter
 */
export function startRunner(given: Arguments): () => Promise<Runner> {
  const value = textFlag(given, 'interpreter') ?? 'embedded';
  if (!INTERPRETERS.includes(value)) {
    throw new UsageError({
      key: 'usage.choice',
      values: { name: '--interpreter', value, choices: INTERPRETERS.join(', ') },
    });
  }
  return async () => {
    const { createEmbeddedRunner } = await import('../run/embedded.node.ts');
    return createEmbeddedRunner();
  };
}
