import type { Page } from '../block/page.ts';

/** A section of a page: the heading's id, and the names that stand under it. */
export interface NamedSection {
  /** Empty for what stands before the second heading. */
  readonly anchor: string;
  /** The names whose signatures are shown, in order: `::signature`. */
  readonly signatures: readonly string[];
  /** The names that are listed with all of their members, each under its full name: `::members`. */
  readonly membersOf: readonly string[];
}

/** A page with its sections, in order. */
export interface NamedPage {
  /** Such as `tasks/wait-for`. */
  readonly path: string;
  readonly sections: readonly NamedSection[];
}

/** Where a name is at home: a section, or a place of its own in a list of names. */
export interface Home {
  readonly path: string;
  readonly anchor: string;
  /** Whether it stands in a list of names and has its own anchor, which is its name. */
  readonly isMember: boolean;
}

/** How good a home is; the least is the best. */
interface Claim extends Home {
  readonly weight: number;
}

/** Beside a page that tells of a name, one that lists names comes second. */
const ON_A_LIST = 1000;

/**
 * Where each name is explained: of the pages that show its signature, the one that is called after it, else the one that
 * shows it first of all, else the first one. Pages that list names come last: they are for what no page is about.
 * @param pages in reading order
 */
export function findExplained(pages: readonly NamedPage[]): Map<string, Home> {
  const claims = new Map<string, Claim>();
  for (const { path, sections } of pages) {
    const base = sections.some(({ membersOf }) => membersOf.length > 0) ? ON_A_LIST : 0;
    let shown = 0;
    for (const { anchor, signatures } of sections) {
      for (const name of signatures) {
        const weight = base + (isCalledAfter(path, name) ?? 2 + shown);
        shown++;
        const holder = claims.get(name);
        if (!holder || weight < holder.weight) claims.set(name, { path, anchor, isMember: false, weight });
      }
    }
  }
  return new Map([...claims].map(([name, { weight: _, ...home }]) => [name, home]));
}

/**
 * Where each name is at home: where it is explained, else the first list of names that it stands in.
 * @param pages in reading order
 * @param names all names that there are
 */
export function findHomes(pages: readonly NamedPage[], names: readonly string[]): Map<string, Home> {
  const homes = findExplained(pages);
  for (const { path, sections } of pages) {
    for (const owner of sections.flatMap(({ membersOf }) => membersOf)) {
      for (const name of names)
        if ((name === owner || isMemberOf(name, owner)) && !homes.has(name))
          homes.set(name, { path, anchor: name, isMember: true });
    }
  }
  return homes;
}

/** Whether a name is a public member of a class or of a module, and not of something inside of it. */
export function isMemberOf(name: string, owner: string): boolean {
  return name.slice(0, name.lastIndexOf('.')) === owner;
}

/** Takes a page apart at its headings. What stands under a heading without an id goes on with the section before. */
export function nameSections({
  path,
  headings,
  signatures,
}: Pick<Page, 'path' | 'headings' | 'signatures'>): NamedPage {
  const starts = [
    { anchor: '', line: 0 },
    ...headings.flatMap(({ id, depth, at }) =>
      id === undefined || depth === 1 ? [] : [{ anchor: id, line: at.line }],
    ),
  ];
  const sections = starts.map(({ anchor, line }, index) => {
    const end = starts[index + 1]?.line ?? Number.POSITIVE_INFINITY;
    const shown = signatures.filter(({ at }) => at.line >= line && at.line < end);
    return {
      anchor,
      signatures: shown.filter(({ isListed }) => !isListed).map(({ of }) => of),
      membersOf: shown.filter(({ isListed }) => isListed).map(({ of }) => of),
    };
  });
  return { path, sections };
}

/** 0: the page bears the name; 1: the name ends in that of the page; null: neither. */
function isCalledAfter(path: string, name: string): 0 | 1 | null {
  const called = bare(path.slice(path.lastIndexOf('/') + 1));
  const own = bare(name.slice(name.lastIndexOf('.') + 1));
  if (called === own) return 0;
  return own.endsWith(called) ? 1 : null;
}

/** A name without what its spellings differ in: `wait-for`, `wait_for`. */
function bare(name: string): string {
  return name.replace(/[^a-z0-9]/gi, '').toLowerCase();
}
