import type { Nodes } from 'mdast';

/**
 * Goes through a tree in page order, the root first. `unist-util-visit` does more, such as changing the tree on the way, and
 * takes ten times as long for each node.
 * @param enter may leave out what is inside of a node, or all that comes after it
 * @returns false where the rest was left out
 */
export function walk<Tree extends Nodes>(node: Tree, enter: (node: Nodes) => 'skip' | 'stop' | undefined): boolean {
  const answer = enter(node);
  if (answer === 'stop') return false;
  if (answer === 'skip' || !('children' in node)) return true;
  return node.children.every((child) => walk(child, enter));
}
