import { addressOf } from 'docrun';
import { findHomes, isMemberOf } from 'docrun/facts';
import type { DocumentKind, SearchDocument } from './document.ts';
import { groupBy } from './group-by.ts';
import type { PageSection, PageSections } from './page-sections.ts';

/** What is recorded of a name, as far as it is shown. */
export type Signatures = ReadonlyMap<string, string | null>;

/** Sections that hold nothing of their own, only links to other pages. */
const LINKS_ONLY = new Set(['see-also']);

/**
 * Makes the documents of one locale.
 * @param pages in reading order
 * @param signatures of all names that there are, such as `(fut, timeout)`
 */
export function toDocuments(pages: readonly PageSections[], signatures: Signatures): SearchDocument[] {
  const homes = findHomes(pages, [...signatures.keys()]);
  const defined = groupBy(homes, ([, { path, anchor }]) => `${path}#${anchor}`);
  return pages.flatMap((page) => {
    const first = { page: page.path, title: page.title, chapter: page.path.split('/')[0] ?? '' };
    const address = addressOf(page.path);
    return page.sections.flatMap((section): SearchDocument[] => {
      if (LINKS_ONLY.has(section.anchor)) return [];
      const found = defined.get(`${page.path}#${section.anchor}`) ?? [];
      // In the order in which the section shows them.
      const shown = section.signatures;
      const defines = found
        .filter(([, { isMember }]) => !isMember)
        .map(([name]) => name)
        .toSorted((a, b) => shown.indexOf(a) - shown.indexOf(b));
      const members = section.membersOf.flatMap((owner) =>
        [...homes].filter(
          ([name, home]) => home.isMember && home.path === page.path && (name === owner || isMemberOf(name, owner)),
        ),
      );
      return [
        {
          ...first,
          url: section.anchor === '' ? address : `${address}#${section.anchor}`,
          heading: section.heading,
          kind: kindOf(first.chapter, section),
          defines,
          ...signatureOf(defines[0], signatures),
          keywords: section.anchor === '' ? page.keywords : [],
          text: section.text,
          code: section.code,
        },
        ...members.map(
          ([name]): SearchDocument => ({
            ...first,
            url: `${address}#${name}`,
            heading: shortName(name),
            kind: 'api',
            defines: [name],
            ...signatureOf(name, signatures),
            keywords: [],
            text: '',
            code: '',
          }),
        ),
      ];
    });
  });
}

/** A name without its module: `Queue.get`. */
function shortName(name: string): string {
  return name.replace(/^asyncio\.(?:subprocess\.(?=.))?/, '');
}

function signatureOf(name: string | undefined, signatures: Signatures): { signature?: string } {
  const signature = name === undefined ? null : signatures.get(name);
  return signature ? { signature } : {};
}

function kindOf(chapter: string, { anchor, depth }: PageSection): DocumentKind {
  if (anchor === '') return chapter === 'api' ? 'api' : 'page';
  if (chapter === 'myths' && depth === 2 && anchor !== 'sources') return 'myth';
  return /^example(?:-|$)/.test(anchor) ? 'example' : 'section';
}
