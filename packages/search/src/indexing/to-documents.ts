import { findHomes, isMemberOf } from 'docrun/facts';
import { groupBy } from '../engine/group-by.ts';
import type { OwnKind } from '../engine/kind.ts';
import { withoutModules } from '../engine/module.ts';
import type { IndexOptions, Weights } from '../options/index-options.ts';
import type { SearchDocument } from './document.ts';
import type { KnownNames } from './known-names.ts';
import type { PageParts, PageSection } from './page-sections.ts';

/** A page, taken apart, and where it is. */
export interface AddressedPage extends PageParts {
  /** Without locale and base, such as `/tasks/wait-for`. */
  readonly address: string;
}

/** What a page that lists names says of them, other pages say better. */
const WEIGHT_OF_LISTS = 0.8;

/**
 * Makes the documents of one locale.
 * @param pages in reading order
 */
export function toDocuments(
  pages: readonly AddressedPage[],
  { modules, signatures }: KnownNames,
  options: IndexOptions = {},
): SearchDocument[] {
  const homes = findHomes(pages, [...signatures.keys()]);
  const defined = groupBy(homes, ([, { path, anchor }]) => `${path}#${anchor}`);
  return pages.flatMap((page) => {
    const { path, title, address } = page;
    const isList = listsNames(page);
    const first = { page: path, title, called: isList || isRetold(path, options) ? '' : calledIn(address) };
    const ofPage = weightOf(path, options.weights) ?? (isList ? WEIGHT_OF_LISTS : 1);
    return page.sections.flatMap((section): SearchDocument[] => {
      const { anchor } = section;
      const weight = ofPage * (options.weights?.sections?.[anchor] ?? 1);
      if (weight <= 0) return [];
      const found = defined.get(`${path}#${anchor}`) ?? [];
      // In the order in which the section shows them.
      const shown = section.signatures;
      const defines = found
        .filter(([, { isMember }]) => !isMember)
        .map(([name]) => name)
        .sort((a, b) => shown.indexOf(a) - shown.indexOf(b));
      const members = section.membersOf.flatMap((owner) =>
        [...homes].filter(
          ([name, home]) => home.isMember && home.path === path && (name === owner || isMemberOf(name, owner)),
        ),
      );
      return [
        {
          ...first,
          url: anchor === '' ? address : `${address}#${anchor}`,
          heading: section.heading,
          kind: kindOf(page, section, options),
          weight,
          defines,
          ...signatureOf(defines[0], signatures),
          keywords: anchor === '' ? page.keywords : [],
          text: section.text,
          code: section.code,
        },
        ...members.map(
          ([name]): SearchDocument => ({
            ...first,
            url: `${address}#${name}`,
            heading: withoutModules(name, modules),
            kind: 'api' satisfies OwnKind,
            weight,
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

function listsNames({ sections }: PageParts): boolean {
  return sections.some(({ membersOf }) => membersOf.length > 0);
}

/** `wait-for` of `/tasks/wait-for`; empty for the root. */
function calledIn(address: string): string {
  return (
    address
      .split('/')
      .filter((part) => part !== '')
      .at(-1) ?? ''
  );
}

function isRetold(path: string, { retold = [] }: IndexOptions): boolean {
  return retold.some((folder) => path.startsWith(`${folder}/`));
}

/** The weight of the innermost folder that has one and holds a page. */
function weightOf(path: string, { folders = {} }: Weights = {}): number | undefined {
  const [innermost] = Object.entries(folders)
    .filter(([folder]) => path.startsWith(`${folder}/`))
    .sort(([one], [other]) => other.length - one.length);
  return innermost?.[1];
}

function signatureOf(name: string | undefined, signatures: KnownNames['signatures']): { signature?: string } {
  const signature = name === undefined ? null : signatures.get(name);
  return signature ? { signature } : {};
}

function kindOf(page: PageParts, { anchor, depth }: PageSection, { kinds = [] }: IndexOptions): string {
  const own = kinds.find(({ has }) => has({ page: page.path, anchor, depth }));
  return own?.id ?? ownKindOf(page, anchor);
}

function ownKindOf(page: PageParts, anchor: string): OwnKind {
  if (anchor === '') return listsNames(page) ? 'api' : 'page';
  return /^examples?(?:-|$)/.test(anchor) ? 'example' : 'section';
}
