import type { Expression, Property } from 'estree';
import type { BlockContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement } from 'mdast-util-mdx-jsx';

/** A value that can stand in a JSX attribute of a compiled page. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** The syntax tree of the JavaScript literal for `value`; entries that are undefined are left out. */
function toExpression(value: Json): Expression {
  if (value === null || typeof value !== 'object') {
    return { type: 'Literal', value };
  }
  if (isList(value)) {
    return { type: 'ArrayExpression', elements: value.map(toExpression) };
  }
  const properties: Property[] = [];
  for (const [name, entry] of Object.entries(value)) {
    if (entry !== undefined) {
      properties.push({
        type: 'Property',
        kind: 'init',
        method: false,
        shorthand: false,
        computed: false,
        key: { type: 'Literal', value: name },
        value: toExpression(entry),
      });
    }
  }
  return { type: 'ObjectExpression', properties };
}

// Array.isArray does not narrow a readonly array out of a union.
function isList(value: readonly Json[] | { readonly [key: string]: Json | undefined }): value is readonly Json[] {
  return Array.isArray(value);
}

function toAttribute(name: string, value: Json): MdxJsxAttribute {
  const expression = toExpression(value);
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

/** A JSX element of a page: `<name …props>children</name>`; props that are undefined are left out. */
export function createElement(
  name: string,
  props: { readonly [key: string]: Json | undefined },
  children: BlockContent[] = [],
): MdxJsxFlowElement {
  const attributes: MdxJsxAttribute[] = [];
  for (const [key, value] of Object.entries(props)) {
    if (value !== undefined) {
      attributes.push(toAttribute(key, value));
    }
  }
  return { type: 'mdxJsxFlowElement', name, attributes, children };
}
