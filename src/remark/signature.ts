import type { Root } from 'mdast';
import type {} from 'mdast-util-directive';
import type { Plugin } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { ApiFacts } from './api-facts.node.ts';
import { createElement } from './jsx.ts';

export interface SignatureOptions {
  readonly facts: () => Promise<ApiFacts>;
}

const ATTRIBUTES = ['of', 'since'];

/**
 * Turns `::signature{of="asyncio.wait_for" since="3.4"}` into `<Signature>` with the recorded signature.
 * Throws, with file and line, where the name is not in the facts or an attribute is missing or unknown.
 */
export const signature: Plugin<[SignatureOptions], Root> =
  ({ facts }) =>
  async (root, file) => {
    let wanted = false;
    visit(root, 'leafDirective', ({ name }) => {
      wanted ||= name === 'signature';
    });
    if (!wanted) {
      return;
    }
    const { python, names } = await facts();
    visit(root, 'leafDirective', (node, index, parent) => {
      if (node.name !== 'signature' || !parent || index === undefined) {
        return;
      }
      const attributes = node.attributes ?? {};
      for (const name of Object.keys(attributes)) {
        if (!ATTRIBUTES.includes(name)) {
          file.fail(`::signature has no attribute "${name}"; it takes ${ATTRIBUTES.join(', ')}.`, node);
        }
      }
      const { of, since } = attributes;
      if (!of) {
        return file.fail('::signature needs the attribute "of", such as of="asyncio.wait_for".', node);
      }
      const fact = names[of];
      if (!fact) {
        return file.fail(`"${of}" is not in the recorded facts of asyncio's API on Python ${python}.`, node);
      }
      const props = { of, kind: fact.kind, signature: fact.signature, since: since ?? undefined, python };
      parent.children.splice(index, 1, createElement('Signature', props));
      return SKIP;
    });
  };
