import type { Root } from 'mdast';
import { type MarkdownParser, parseMarkdown } from './markdown.ts';
import { type Fault, faultyPage, type Page, type PagePlace } from './page.ts';
import { toPage } from './to-page.ts';
import type { Point } from './types.ts';

/**
 * Parses a page. Never throws for what a page holds: what is wrong is in `faults`.
 * @param source the file's text, with any line ends
 * @param parse the parser for the file's syntax; `.mdx` needs {@link loadMdxParser}
 */
export function parsePage(source: string, place: PagePlace, parse: MarkdownParser = parseMarkdown): Page {
  let root: Root;
  try {
    root = parse(source);
  } catch (error) {
    return faultyPage(place, brokenPage(error));
  }
  return toPage(root, place);
}

/** Only MDX has syntax errors; micromark throws them as messages with a place. */
function brokenPage(error: unknown): Fault {
  const reason = error instanceof Error ? ('reason' in error ? String(error.reason) : error.message) : String(error);
  const place: unknown = error instanceof Error && 'place' in error ? error.place : undefined;
  // A tag that is never closed has its place in the words only: "Expected a closing tag for `<Tabs>` (3:1-3:7)".
  const [, line = '1', column = '1'] = /\((\d+):(\d+)-\d+:\d+\)/.exec(reason) ?? [];
  return { kind: 'broken-page', at: pointOf(place) ?? { line: Number(line), column: Number(column) }, reason };
}

function pointOf(place: unknown): Point | null {
  if (typeof place !== 'object' || place === null) return null;
  if ('start' in place) return pointOf(place.start);
  if (!('line' in place) || !('column' in place)) return null;
  return typeof place.line === 'number' && typeof place.column === 'number'
    ? { line: place.line, column: place.column }
    : null;
}
