import type { Locale } from '../block/types.ts';
import type { Config } from '../config/schema.ts';
import { ownLanguageOf } from '../diagram/words.ts';

/** What a project says of rules. */
export interface Demands {
  /** The ids of the rules that it does without. */
  readonly off: ReadonlySet<string>;
  /** Whether each heading below the title has a written id. */
  readonly headingIds: boolean;
  /** The pages that must show a diagram, as globs of their paths. */
  readonly diagrams: readonly string[];
  /** The locales for whose pictures there are no words. */
  readonly wordless: ReadonlySet<Locale>;
}

/** What the configuration of a project says of rules. */
export function demandsOf({ locales, off, headingIds, diagrams, words }: Config): Demands {
  return {
    off: new Set(Object.keys(off)),
    // Headings of translations are compared by their ids, and automatic ones differ.
    headingIds: headingIds ?? locales.length > 1,
    diagrams,
    wordless: new Set(locales.filter((locale) => !Object.hasOwn(words, locale) && ownLanguageOf(locale) === null)),
  };
}
