import type { Nodes } from 'mdast';

/** What a reader reads of a part of a page: no marks, no blocks of code, no formulas of their own line. */
export function plainText(node: Nodes): string {
  return textOf(node).replace(/\s+/g, ' ').trim();
}

function textOf(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'inlineMath':
      return node.value;
    case 'break':
      return ' ';
    case 'image':
      return node.alt ?? '';
    case 'tableRow':
      return `${node.children
        .map(textOf)
        .filter((cell) => cell !== '')
        .join(' — ')}. `;
    case 'table':
      return node.children.slice(1).map(textOf).join('');
    case 'textDirective':
      return `:${node.name}${node.children.map(textOf).join('')}`;
    case 'code':
    case 'definition':
    case 'footnoteReference':
    case 'html':
    case 'leafDirective':
    case 'math':
    case 'yaml':
      return '';
    default:
      if (!('children' in node)) return '';
      return `${node.children.map(textOf).join('')}${BLOCKS.has(node.type) ? ' ' : ''}`;
  }
}

/** After these a new line begins. */
const BLOCKS = new Set<Nodes['type']>(['paragraph', 'listItem', 'blockquote', 'heading', 'containerDirective', 'list']);
