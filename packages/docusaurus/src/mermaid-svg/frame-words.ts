import type { Locale } from './types.ts';

/** Kinds of frame, by Mermaid's keyword. */
export const frameKinds = ['loop', 'alt', 'opt', 'par', 'critical', 'break'] as const;
export type FrameKind = (typeof frameKinds)[number];

/**
 * What stands in the corner of a frame. Mermaid writes its keyword whatever the language. `par` is concurrency here, never
 * parallelism: the glossary keeps the two apart.
 */
export const frameWords: Readonly<Record<Locale, Readonly<Record<FrameKind, string>>>> = {
  uk: { loop: 'цикл', alt: 'якщо', opt: 'за умови', par: 'конкурентно', critical: 'критично', break: 'перервано' },
  ru: { loop: 'цикл', alt: 'если', opt: 'при условии', par: 'конкурентно', critical: 'критично', break: 'прервано' },
  en: { loop: 'loop', alt: 'if', opt: 'optional', par: 'concurrently', critical: 'critical', break: 'break' },
};

export const isFrameKind = (word: string): word is FrameKind => frameKinds.some((kind) => kind === word);
