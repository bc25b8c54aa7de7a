import type { Heading as HeadingNode, Nodes, Root } from 'mdast';
import type { Heading } from './page.ts';
import { walk } from './walk.ts';

/** Finds the headings of a page with their explicit ids, in page order. */
export function findHeadings(root: Root): Heading[] {
  const headings: Heading[] = [];
  walk(root, (node) => {
    if (node.type !== 'heading') return undefined;
    const { text, id } = splitId(node);
    headings.push({
      depth: node.depth,
      ...(id === undefined ? {} : { id }),
      text,
      at: { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 },
    });
    return 'skip';
  });
  return headings;
}

/** `## Words {#id}` in .md, or a comment `#id` in HTML or MDX: the forms that Docusaurus knows. */
const ID = /\s*(?:\{#(?<classic>[^{}]+)\}|<!--\s*#(?<html>\S+?)\s*-->|\/\*\s*#(?<mdx>\S+?)\s*\*\/)\s*$/;

function splitId(node: HeadingNode): { text: string; id?: string } {
  const whole = node.children.map(plainText).join('');
  const match = ID.exec(whole);
  const id = match?.groups?.classic ?? match?.groups?.html ?? match?.groups?.mdx;
  return match && id ? { text: whole.slice(0, match.index).trim(), id: id.trim() } : { text: whole.trim() };
}

function plainText(node: Nodes): string {
  if ('children' in node) return node.children.map(plainText).join('');
  return 'value' in node ? node.value : '';
}
