import { existsSync } from 'node:fs';
import { type PrimitiveId, primitivesOf, SECTIONS, type Section } from './primitives.ts';

export interface SectionPages {
  readonly section: Section;
  /** In reading order. */
  readonly pages: readonly [PrimitiveId, ...PrimitiveId[]];
}

/**
 * The sections with those of their primitives that have a page in `docsDir`; sections without any are left out.
 * @param docsDir the folder of the default locale's pages, relative to the site's root
 */
export function sectionsWithPages(docsDir: string): readonly SectionPages[] {
  return SECTIONS.flatMap((section) => {
    const [first, ...others] = primitivesOf(section).filter((id) => existsSync(`${docsDir}/${id}.md`));
    return first === undefined ? [] : [{ section, pages: [first, ...others] }];
  });
}
