import type { Concept } from '../options/index-options.ts';
import { languageOf } from '../options/texts.ts';

/** A phrase that readers type, and the one that the pages of a locale use for it. */
export interface Synonym {
  readonly from: string;
  readonly to: string;
}

/**
 * What readers of a locale type instead of the words of its pages: its other words, and those of the other languages. Each
 * stands for the word of the pages, and for the English one, which is in the names that the pages are about.
 */
export function synonymsOf(locale: string, concepts: readonly Concept[]): readonly Synonym[] {
  return concepts.flatMap((concept) => {
    const own = concept[locale] ?? concept[languageOf(locale)] ?? [];
    const meant = new Set([...own.slice(0, 1), ...(concept.en ?? []).slice(0, 1)]);
    const typed = new Set([...own, ...Object.values(concept).flat()]);
    return [...typed].flatMap((from) => [...meant].filter((to) => to !== from).map((to) => ({ from, to })));
  });
}
