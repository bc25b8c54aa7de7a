import { useAllDocsData } from '@docusaurus/plugin-content-docs/client';
import { PRIMITIVES, type PrimitiveId } from '../../site/primitives.ts';

/** The addresses of the primitives that have a page, in reading order. */
export function usePrimitivePages(): ReadonlyMap<PrimitiveId, string> {
  const docs = useAllDocsData().default?.versions[0]?.docs ?? [];
  const paths = new Map(docs.map(({ id, path }) => [id, path]));
  const pages = new Map<PrimitiveId, string>();
  for (const id of PRIMITIVES) {
    const path = paths.get(id);
    if (path !== undefined) {
      pages.set(id, path);
    }
  }
  return pages;
}
