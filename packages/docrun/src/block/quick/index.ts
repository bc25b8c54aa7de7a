import type { Root } from 'mdast';
import { quickParser, Undecided } from './parser.ts';
import { toRoot } from './to-root.ts';

/**
 * What makes a page hard to tell, wherever it stands: tabs, which are wide; footnotes; quotes that may be indented code;
 * line ends and characters that the complete parser replaces.
 */
const HARD = ['\t', '[^', '    >', '\r', '\0', '\ufeff'];

/** Front matter at the beginning of a page. */
const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?\n)??---[ \t]*(?:\n|$)/;

/**
 * The blocks of a page, as `parseMarkdown` finds them, in a tenth of the time.
 * @returns null where the page has something that only the complete parser can tell
 */
export function parseQuickly(source: string): Root | null {
  const text = source.replaceAll('\r\n', '\n');
  if (HARD.some((part) => text.includes(part))) return null;
  const [whole = '', frontMatter = null] = FRONT_MATTER.exec(text) ?? [];
  if (whole === '' && text.startsWith('---')) return null;
  const body = text.slice(whole.length);
  try {
    return toRoot(body, quickParser.parse(body), { lines: whole.split('\n').length - 1, text: frontMatter });
  } catch (error) {
    if (error instanceof Undecided) return null;
    throw error;
  }
}
