import { type PagePlace, toPagePlace } from '../../../packages/docusaurus/src/view/page-place.ts';

/** Which page Docusaurus means with a file such as `@site/docs/tasks/wait-for.md`; null where it is none. */
export function placeOfSource(source: string): PagePlace | null {
  return toPagePlace(source.replace(/^@site\//, ''));
}
