import type { PrimitiveId, Section } from '../../../site/primitives.ts';

export interface PrimitiveText {
  /** The name as it is written in code or, for ideas, in words. */
  readonly name: string;
  /** Whether the name is code. */
  readonly code: boolean;
  /** What it does, in one line. */
  readonly line: string;
}

/** The texts of one section's pages. Called where they are shown: the language is known only then. */
export type TextsOf<Id extends Section['id']> = Readonly<
  Record<Extract<PrimitiveId, `${Id}/${string}`>, () => PrimitiveText>
>;
