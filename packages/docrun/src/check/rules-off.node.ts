import { closest } from 'fastest-levenshtein';
import { faultInConfig } from '../config/config.node.ts';
import type { Project } from '../project/project.ts';
import type { OpenExtension } from './open-extensions.node.ts';

/**
 * Holds the rules that a project does without against those that there are: a rule by another name would go on, unsaid.
 * @throws UsageError with the place of a name that is none
 */
export async function holdRulesOff(
  { root, config }: Pick<Project, 'root' | 'config'>,
  extensions: readonly OpenExtension[],
): Promise<void> {
  const names = Object.keys(config.off);
  if (names.length === 0) return;
  const { RULES } = await import('./rules.ts');
  const known = [...RULES, ...extensions.flatMap(({ extension }) => extension.rules)].map(({ id }) => id);
  const name = names.find((one) => !known.includes(one));
  if (name === undefined) return;
  throw faultInConfig(root, ['off', name], {
    key: 'config.unknown-rule',
    values: { name, nearest: closest(name, known) },
  });
}
