import { join } from 'node:path';
import { openProject, type Project, readFacts, readInOrder } from 'docrun';
import type { Locale } from 'docrun/page';
import type { SearchDocument } from './document.ts';
import { loadWholeMdxParser, parseWholeMarkdown } from './markdown.ts';
import { findSections, type PageSections } from './page-sections.ts';
import { type Signatures, toDocuments } from './to-documents.ts';

/**
 * Collects what there is to find in one locale, from the pages and the recorded facts of asyncio's API.
 * @param root the project's folder
 * @throws Error where the facts are missing or broken
 */
export async function collectDocuments(root: string, locale: Locale): Promise<SearchDocument[]> {
  const project = openProject(root);
  return toDocuments(await collectPages(project, locale), collectSignatures(project));
}

/** What pages were taken apart into, by file: a dev server asks at every change, and most pages are as they were. */
const known = new Map<string, { readonly source: string; readonly sections: PageSections }>();

/** Reads the pages of one locale, in reading order; those that cannot be read are left out. */
export async function collectPages(project: Project, locale: Locale): Promise<PageSections[]> {
  const pages: PageSections[] = [];
  for (const { page, source } of await readInOrder(project, locale)) {
    if (source === null || page.faults.some(({ kind }) => kind === 'broken-page')) continue;
    const before = known.get(join(project.root, page.file));
    if (before?.source === source) {
      pages.push(before.sections);
      continue;
    }
    const parse = page.file.endsWith('.mdx') ? await loadWholeMdxParser() : parseWholeMarkdown;
    const sections = findSections(page, parse(source));
    known.set(join(project.root, page.file), { source, sections });
    pages.push(sections);
  }
  return pages;
}

/**
 * The names of the recorded API with their newest signatures; none where the project records none.
 * @throws Error where they are broken
 */
export function collectSignatures(project: Project): Signatures {
  const read = readFacts(project);
  if (!read) return new Map();
  if (!read.ok) throw new Error(`${project.config.facts?.file}:${read.at.line} is broken; docrun check says how`);
  return new Map(Object.entries(read.facts.names).map(([name, { forms }]) => [name, forms.at(-1)?.signature ?? null]));
}
