import { createElement } from '@docrun/docusaurus';
import type { Root } from 'mdast';
import type {} from 'mdast-util-directive';
import type { Plugin } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

/** The drawn pictures: what no run can show. Each is a component in src/components/picture. */
export const PICTURES = ['event-loop'] as const;
export type PictureName = (typeof PICTURES)[number];

/** Which picture a page shows. */
export interface PictureProps {
  readonly of: PictureName;
}

declare module '@docrun/docusaurus' {
  interface PageComponents {
    Picture: PictureProps;
  }
}

/** Turns `::picture{of="event-loop"}` into `<Picture of="event-loop">`; throws, with file and line, where there is no such picture. */
export const picture: Plugin<[], Root> = () => (root, file) => {
  visit(root, 'leafDirective', (node, index, parent) => {
    if (node.name !== 'picture' || !parent || index === undefined) return;
    const { of, ...others } = node.attributes ?? {};
    const [other] = Object.keys(others);
    if (other !== undefined) file.fail(`::picture has no attribute "${other}"; it takes of.`, node);
    const name = PICTURES.find((known) => known === of);
    if (name === undefined)
      return file.fail(`::picture needs the attribute "of" with one of: ${PICTURES.join(', ')}.`, node);
    parent.children.splice(index, 1, createElement('Picture', { of: name }));
    return SKIP;
  });
};
