import type { Page, PagePlace } from './page.ts';
import { parseQuickly } from './quick/index.ts';
import { toPage } from './to-page.ts';

/**
 * Parses a page in the syntax of its file, as quickly as it can be told. The complete parsers are loaded when the first
 * page needs them.
 * @param source the file's text, with any line ends
 */
export async function readPage(source: string, place: PagePlace): Promise<Page> {
  const isMdx = place.file.endsWith('.mdx');
  const page = isMdx ? null : readQuickly(source, place);
  if (page) return page;
  const { parsePage } = await import('./parse-page.ts');
  const { loadMdxParser, parseMarkdown } = await import('./markdown.ts');
  return parsePage(source, place, isMdx ? await loadMdxParser() : parseMarkdown);
}

/** The page where it can be told quickly, else null. */
export function readQuickly(source: string, place: PagePlace): Page | null {
  try {
    const root = parseQuickly(source);
    return root && toPage(root, place);
  } catch (error) {
    // It is nested deeper than the stack.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
