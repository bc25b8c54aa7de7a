import type { Root } from 'mdast';
import type {} from 'mdast-util-directive';
import { namesOf } from './find-signatures.ts';
import type { ShownChange } from './page.ts';
import { walk } from './walk.ts';

/** Finds what a page says of changes between releases, in page order: `::changed{in="3.12.6" issue="gh-112182" run="stop"}`. */
export function findChanges(root: Root): ShownChange[] {
  const changes: ShownChange[] = [];
  walk(root, (node) => {
    if (node.type !== 'leafDirective' || node.name !== 'changed') return undefined;
    const { attributes, position } = node;
    const text = (name: string): string | null => attributes?.[name] || null;
    changes.push({
      in: namesOf(attributes?.in),
      issue: text('issue'),
      run: text('run'),
      unseen: text('unseen'),
      at: { line: position?.start.line ?? 1, column: position?.start.column ?? 1 },
    });
    return undefined;
  });
  return changes;
}
