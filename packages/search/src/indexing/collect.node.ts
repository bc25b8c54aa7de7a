import { join } from 'node:path';
import { addressOf, openProject, type Project, readFacts, readInOrder } from 'docrun';
import type { Locale, Page } from 'docrun/page';
import type { IndexOptions } from '../options/index-options.ts';
import type { SearchDocument } from './document.ts';
import { type KnownNames, modulesOf, NO_NAMES } from './known-names.ts';
import { loadWholeMdxParser, parseWholeMarkdown } from './markdown.ts';
import { findSections, type PageParts } from './page-sections.ts';
import { type AddressedPage, toDocuments } from './to-documents.ts';

/** What the pages are to the site that shows them. */
export interface PagesOfSite {
  /**
   * Where a page is, without locale and base, such as `/tasks/wait-for`; null: it is not there.
   * @default where docrun takes it to be: at its path, in the root of the site
   */
  readonly addressOf?: (page: Page) => string | null;
  /** Whether the ids that Docusaurus makes of headings keep capital letters. @default false */
  readonly keepsCase?: boolean;
}

/**
 * Collects what there is to find in one locale, from the pages and the recorded API.
 * @param root the project's folder
 * @throws Error where the recorded API is broken
 */
export async function collectDocuments(
  root: string,
  locale: Locale,
  options: IndexOptions = {},
): Promise<SearchDocument[]> {
  const project = openProject(root);
  return toDocuments(await collectPages(project, locale), collectNames(project), options);
}

/** What pages were taken apart into, by file: a dev server asks at every change, and most pages are as they were. */
const known = new Map<string, { readonly source: string; readonly parts: PageParts }>();

/** Reads the pages of one locale, in reading order; those that cannot be read are left out. */
export async function collectPages(
  project: Project,
  locale: Locale,
  { addressOf: place = ({ path }) => addressOf(path), keepsCase = false }: PagesOfSite = {},
): Promise<AddressedPage[]> {
  const pages: AddressedPage[] = [];
  for (const { page, source } of await readInOrder(project, locale)) {
    if (source === null || page.faults.some(({ kind }) => kind === 'broken-page')) continue;
    const address = place(page);
    if (address !== null)
      pages.push({ address, ...(await partsOf(join(project.root, page.file), page, source, keepsCase)) });
  }
  return pages;
}

async function partsOf(file: string, page: Page, source: string, keepsCase: boolean): Promise<PageParts> {
  const before = known.get(file);
  if (before?.source === source) return before.parts;
  const parse = file.endsWith('.mdx') ? await loadWholeMdxParser() : parseWholeMarkdown;
  const parts = findSections(page, parse(source), keepsCase);
  known.set(file, { source, parts });
  return parts;
}

/**
 * The names of the recorded API with their newest signatures; none where the project records none.
 * @throws Error where they are broken
 */
export function collectNames(project: Project): KnownNames {
  const { facts } = project.config;
  const read = readFacts(project);
  if (!facts || !read) return NO_NAMES;
  if (!read.ok) throw new Error(`${facts.file}:${read.at.line} is broken; docrun check says how`);
  const signatures = new Map(
    Object.entries(read.facts.names).map(([name, { forms }]) => [name, forms.at(-1)?.signature ?? null]),
  );
  return { modules: modulesOf(facts.module, new Set(signatures.keys())), signatures };
}
