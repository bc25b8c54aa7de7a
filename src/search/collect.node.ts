import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../docrun/block/types.ts';
import { readFacts } from '../docrun/facts/facts.node.ts';
import { folderOf } from '../docrun/project.ts';
import { PRIMITIVES } from '../site/primitives.ts';
import type { SearchDocument } from './document.ts';
import { parseWholeMarkdown } from './markdown.ts';
import { findSections } from './page-sections.ts';
import { toDocuments } from './to-documents.ts';

/**
 * Collects what there is to find in one locale, from the pages and the recorded facts of asyncio's API.
 * @param root the project's folder
 * @throws Error where the facts are missing or broken
 */
export function collectDocuments(root: string, locale: Locale): SearchDocument[] {
  const facts = readFacts(root);
  if (!facts?.ok) throw new Error(`the facts of asyncio's API in ${root} are missing or broken`);
  const names = Object.entries(facts.facts.names);
  const signatures = new Map(names.map(([name, { forms }]) => [name, forms.at(-1)?.signature ?? null]));
  const folder = join(root, folderOf(locale));
  const pages = globSync('**/*.md', { cwd: folder })
    .map((file) => file.replaceAll('\\', '/').replace(/\.md$/, ''))
    .toSorted((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1));
  return toDocuments(
    pages.map((page) => ({
      page,
      ...findSections(parseWholeMarkdown(readFileSync(join(folder, `${page}.md`), 'utf8'))),
    })),
    signatures,
  );
}

/** In reading order, then what the list of pages does not have. */
function placeOf(page: string): number {
  const place = (PRIMITIVES as readonly string[]).indexOf(page);
  return place < 0 ? PRIMITIVES.length : place;
}
