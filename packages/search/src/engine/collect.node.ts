import { join } from 'node:path';
import type { Locale } from '../../../docrun/src/block/types.ts';
import { readInOrder } from '../../../docrun/src/chapter/read-in-order.node.ts';
import { readFacts } from '../../../docrun/src/facts/facts.node.ts';
import { openProject } from '../../../docrun/src/project/project.node.ts';
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
  return toDocuments(await collectPages(root, locale), collectSignatures(root));
}

/** What pages were taken apart into, by file: a dev server asks at every change, and most pages are as they were. */
const known = new Map<string, { readonly source: string; readonly sections: PageSections }>();

/** Reads the pages of one locale, in reading order; those that cannot be read are left out. */
export async function collectPages(root: string, locale: Locale): Promise<PageSections[]> {
  const pages: PageSections[] = [];
  for (const { page, source } of await readInOrder(openProject(root), locale)) {
    if (source === null || page.faults.some(({ kind }) => kind === 'broken-page')) continue;
    const before = known.get(join(root, page.file));
    if (before?.source === source) {
      pages.push(before.sections);
      continue;
    }
    const parse = page.file.endsWith('.mdx') ? await loadWholeMdxParser() : parseWholeMarkdown;
    const sections = findSections(page, parse(source));
    known.set(join(root, page.file), { source, sections });
    pages.push(sections);
  }
  return pages;
}

/**
 * The names of asyncio's API with their newest signatures.
 * @throws Error where the facts are missing or broken
 */
export function collectSignatures(root: string): Signatures {
  const read = readFacts(root);
  if (!read?.ok) throw new Error(`the facts of asyncio's API in ${root} are missing or broken`);
  return new Map(Object.entries(read.facts.names).map(([name, { forms }]) => [name, forms.at(-1)?.signature ?? null]));
}
