import type { Root } from 'mdast';
import { walk } from './walk.ts';

/** A word: letters and digits, with what joins them inside, such as `м’яч`, `wait_for`, `well-known`. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[’'_.\u2010-](?=[\p{L}\p{N}]))*/gu;
/** Where a link leads is not read. The parser leaves the inside of paragraphs as it is written. */
const TARGET = /\]\([^()\s]*(?:\([^()]*\)[^()\s]*)*\)/g;
const HEADING_ID = /\{#[^{}]+\}/g;

/** The number of words that a page has to read: headings, paragraphs, lists and tables, not blocks, formulas and front matter. */
export function countWords(root: Root): number {
  let words = 0;
  walk(root, (node) => {
    if (node.type === 'heading' && isSources(node.children)) return 'stop';
    if (node.type === 'leafDirective' || node.type === 'containerDirective') return 'skip';
    if (node.type === 'text') {
      words += node.value.replace(TARGET, ']').replace(HEADING_ID, '').match(WORD)?.length ?? 0;
    }
    return undefined;
  });
  return words;
}

/** The list of sources at the foot is looked up, not read. */
function isSources(children: readonly { readonly type: string; readonly value?: string }[]): boolean {
  return children.some(({ type, value }) => type === 'text' && value?.trimEnd().endsWith('{#sources}'));
}
