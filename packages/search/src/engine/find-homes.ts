import { glue } from './fold.ts';
import type { PageSections } from './page-sections.ts';

/** A page with what the search knows of its place. */
export interface PlacedPage extends PageSections {
  /** Such as `tasks/wait-for`. */
  readonly page: string;
}

/** Where a name is at home: a section, or a place of its own in a list of members. */
export interface Home {
  readonly page: string;
  readonly anchor: string;
  /** Whether it stands in a list of names and has its own anchor, which is its name. */
  readonly isMember: boolean;
}

interface Claim extends Home {
  /** The least wins. */
  readonly weight: number;
}

/**
 * Where each name is at home. Of the pages that show its signature, the one that is called after it, else the one that
 * shows it first of all, else the first one; only then lists of names, which are for what no page is about.
 * @param pages in reading order
 * @param names all names that there are
 */
export function findHomes(pages: readonly PlacedPage[], names: readonly string[]): Map<string, Home> {
  const claims = new Map<string, Claim>();
  const claim = (name: string, wanted: Claim): void => {
    const holder = claims.get(name);
    if (!holder || wanted.weight < holder.weight) claims.set(name, wanted);
  };
  const known = new Set(names);
  for (const { page, sections } of pages) {
    let shown = 0;
    for (const { anchor, signatures, membersOf } of sections) {
      for (const name of signatures) {
        claim(name, { page, anchor, isMember: false, weight: weigh(page, name, shown) });
        shown++;
      }
      for (const owner of membersOf) {
        if (known.has(owner)) claim(owner, { page, anchor: owner, isMember: true, weight: 2000 });
        for (const name of names)
          if (ownerOf(name) === owner) claim(name, { page, anchor: name, isMember: true, weight: 2000 });
      }
    }
  }
  return claims;
}

/** The class of a member, the module of anything else. */
function ownerOf(name: string): string {
  return name.slice(0, name.lastIndexOf('.'));
}

function weigh(page: string, name: string, shown: number): number {
  if (page.startsWith('api/')) return 1000 + shown;
  const called = glue(page.slice(page.lastIndexOf('/') + 1));
  const bare = glue(name.slice(name.lastIndexOf('.') + 1));
  if (called === bare) return 0;
  return bare.endsWith(called) ? 1 : 2 + shown;
}
