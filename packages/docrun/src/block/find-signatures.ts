import type { Root } from 'mdast';
import type {} from 'mdast-util-directive';
import type { ShownSignature } from './page.ts';
import { walk } from './walk.ts';

/**
 * Finds the names whose signatures a page shows, in page order: `::signature{of="asyncio.wait_for"}`, and each one of a
 * list, `::members{of="asyncio.Lock asyncio.Event"}`.
 */
export function findSignatures(root: Root): ShownSignature[] {
  const signatures: ShownSignature[] = [];
  walk(root, (node) => {
    if (node.type !== 'leafDirective') return undefined;
    const { name, attributes, position } = node;
    if (name !== 'signature' && name !== 'members') return undefined;
    const at = { line: position?.start.line ?? 1, column: position?.start.column ?? 1 };
    for (const of of namesOf(attributes?.of)) signatures.push({ of, at, isListed: name === 'members' });
    return undefined;
  });
  return signatures;
}

/** The names of a list that blanks part. */
export function namesOf(list: string | null | undefined): readonly string[] {
  return list?.split(/\s+/).filter(Boolean) ?? [];
}
