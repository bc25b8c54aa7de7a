import type { Root } from 'mdast';
import type {} from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import type { ShownSignature } from './page.ts';

/** Finds the directives `::signature{of="asyncio.wait_for"}` of a page, in page order. */
export function findSignatures(root: Root): ShownSignature[] {
  const signatures: ShownSignature[] = [];
  visit(root, 'leafDirective', ({ name, attributes, position }) => {
    const of = attributes?.of;
    if (name !== 'signature' || !of) return;
    signatures.push({ of, at: { line: position?.start.line ?? 1, column: position?.start.column ?? 1 } });
  });
  return signatures;
}
