import type { AddressedPage, KnownNames, PageSection } from '@docrun/search/make-index';
import { findHomes } from 'docrun/facts';

/** No page of the site is there, so that none is mistaken for another. */
export const STAND_IN_FOLDER = 'api/unwritten/';

/** Which page a class goes to. */
const CHAPTERS: readonly (readonly [page: string, classes: RegExp])[] = [
  ['loops', /Loop|Handle$|Policy|Runner/],
  ['futures', /Future|Task|Timeout|CallGraph/],
  ['synchronisation', /Lock|Event|Condition|Semaphore|Barrier|Queue/],
  ['subprocesses', /[Ss]ubprocess|Watcher/],
  ['transports', /Transport|Protocol/],
  ['streams', /Stream|Server/],
];

/**
 * Pages of the API as they will be, for the names that no page is home to yet: a section for each class with all of its
 * members, and one for the rest.
 */
export function standInPages(pages: readonly AddressedPage[], { signatures }: KnownNames): AddressedPage[] {
  const names = [...signatures.keys()];
  const homes = findHomes(pages, names);
  const missing = names.filter((name) => !homes.has(name));
  const owners = new Set(
    missing.map((name) => name.slice(0, name.lastIndexOf('.'))).filter((name) => name !== 'asyncio'),
  );
  const classes = Map.groupBy([...owners].sort(), chapterOf);
  const single = missing.filter((name) => !owners.has(name) && name.lastIndexOf('.') === 'asyncio'.length);
  return [
    ...[...classes].map(([page, members]) =>
      makePage(
        page,
        members.map((name) => makeSection(`class-${name.slice(name.lastIndexOf('.') + 1)}`, [], [name])),
      ),
    ),
    ...(single.length > 0 ? [makePage('functions', [makeSection('rest', single, [])])] : []),
  ];
}

function chapterOf(name: string): string {
  return CHAPTERS.find(([, classes]) => classes.test(name))?.[0] ?? 'functions-of-classes';
}

function makePage(page: string, sections: readonly PageSection[]): AddressedPage {
  return {
    path: `${STAND_IN_FOLDER}${page}`,
    address: `/${STAND_IN_FOLDER}${page}`,
    title: `API: ${page}`,
    keywords: [],
    sections: [makeSection('', [], []), ...sections],
  };
}

function makeSection(anchor: string, signatures: readonly string[], membersOf: readonly string[]): PageSection {
  return { anchor, heading: anchor, depth: anchor === '' ? 1 : 2, text: '', code: '', signatures, membersOf };
}
