import { valueToEstree } from 'estree-util-value-to-estree';
import type { BlockContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { PageComponents } from '../view/page-components.ts';

/**
 * A JSX element of a page, `<name …props>children</name>`; props that are undefined are left out.
 * @param props plain data: they become the literals of a compiled page
 */
export function createElement<Name extends keyof PageComponents>(
  name: Name,
  props: PageComponents[Name],
  children: BlockContent[] = [],
): MdxJsxFlowElement {
  const attributes = Object.entries(props).flatMap(([key, value]) =>
    value === undefined ? [] : toAttribute(key, withoutUndefined(value)),
  );
  return { type: 'mdxJsxFlowElement', name, attributes, children };
}

function toAttribute(name: string, value: unknown): MdxJsxAttribute {
  const expression = valueToEstree(value);
  return {
    type: 'mdxJsxAttribute',
    name,
    value: {
      type: 'mdxJsxAttributeValueExpression',
      value: JSON.stringify(value),
      data: {
        estree: {
          type: 'Program',
          sourceType: 'module',
          comments: [],
          body: [{ type: 'ExpressionStatement', expression }],
        },
      },
    },
  };
}

/** What is not there is not written either: a page is as small as can be. */
function withoutUndefined(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
