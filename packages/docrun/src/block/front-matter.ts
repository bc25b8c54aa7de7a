import type { Point } from './types.ts';

/** What stands for a page where pages are shown beside each other. */
export interface Card {
  readonly name: string;
  /** Whether the name is code. */
  readonly isCode: boolean;
  /** What the page is about, in one line. */
  readonly line: string;
}

/** What a page says of itself above its text; what is not there, or has a wrong form, is absent. */
export interface FrontMatter {
  readonly title?: string;
  readonly description?: string;
  /** What readers type when they look for the page. */
  readonly keywords: readonly string[];
  /** `sidebar_position`: where the page stands in its folder, the least first. */
  readonly position?: { readonly value: number; readonly at: Point };
  /** Null: it is there, but not whole. */
  readonly card?: Card | null;
  /** Whether it says `diagram: true`: the page must show one. */
  readonly wantsDiagram: boolean;
}

/** That of a page without any. */
export const NO_FRONT_MATTER: FrontMatter = { keywords: [], wantsDiagram: false };
