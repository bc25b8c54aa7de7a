import { existsSync } from 'node:fs';
import { type PrimitiveId, primitivesOf, SECTIONS, type Section } from './primitives.ts';

export interface SectionPages {
  readonly section: Section;
  readonly pages: readonly PrimitiveId[];
}

/**
 * The sections with those of their primitives that have a page in `docsDir`; sections without any are left out.
 * @param docsDir the folder of the default locale's pages, relative to the site's root
 */
export function sectionsWithPages(docsDir: string): readonly SectionPages[] {
  return SECTIONS.map((section) => ({
    section,
    pages: primitivesOf(section).filter((id) => existsSync(`${docsDir}/${id}.md`)),
  })).filter(({ pages }) => pages.length > 0);
}
