import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openProject, readFacts } from 'docrun';
import type { Locale } from 'docrun/page';
import { PRIMITIVES } from '../../../../src/site/primitives.ts';
import type { SearchDocument } from './document.ts';
import type { PlacedPage } from './find-homes.ts';
import { parseWholeMarkdown } from './markdown.ts';
import { findSections } from './page-sections.ts';
import { type Signatures, toDocuments } from './to-documents.ts';

/**
 * Collects what there is to find in one locale, from the pages and the recorded facts of asyncio's API.
 * @param root the project's folder
 * @throws Error where the facts are missing or broken
 */
export function collectDocuments(root: string, locale: Locale): SearchDocument[] {
  return toDocuments(collectPages(root, locale), collectSignatures(root));
}

/** Reads the pages of one locale, in reading order; what the list of pages does not have comes last. */
export function collectPages(root: string, locale: Locale): PlacedPage[] {
  return openProject(root)
    .files.filter((page) => page.locale === locale)
    .toSorted((a, b) => placeOf(a.path) - placeOf(b.path) || (a.path < b.path ? -1 : 1))
    .map(({ path, file }) => {
      const source = readFileSync(join(root, file), 'utf8');
      return { page: path, ...findSections(parseWholeMarkdown(source)) };
    });
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

function placeOf(page: string): number {
  const place = (PRIMITIVES as readonly string[]).indexOf(page);
  return place < 0 ? PRIMITIVES.length : place;
}
