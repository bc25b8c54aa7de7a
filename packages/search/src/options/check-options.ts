import type { Say } from '../message/say.ts';
import type { SearchPluginOptions } from './plugin-options.ts';

const NAMES = {
  synonyms: true,
  usualClasses: true,
  variables: true,
  kinds: true,
  weights: true,
  retold: true,
  page: true,
  suggestions: true,
  openSearch: true,
} as const satisfies Record<keyof SearchPluginOptions, true>;

/**
 * Refuses what is no option: a misspelt one would be no option at all, and nobody would know. Types say so only where the
 * configuration of a site is checked.
 * @throws Error in the words of the reader
 */
export function checkOptions(options: object, say: Say): void {
  // Docusaurus itself adds the `id` of an instance.
  const unknown = Object.keys(options).find((name) => name !== 'id' && !Object.hasOwn(NAMES, name));
  if (unknown === undefined) return;
  throw new Error(`@docrun/search: ${say('unknown-option', { name: unknown, names: Object.keys(NAMES).join(', ') })}`);
}
