import { translate } from '@docusaurus/Translate';
import type { SearchResult } from '../engine/engine.ts';
import { groupBy } from '../engine/group-by.ts';

export interface ResultGroup {
  readonly kind: string;
  readonly results: readonly SearchResult[];
}

/** Results of a kind stand together; the group with the best result comes first. */
export function groupResults(results: readonly SearchResult[]): readonly ResultGroup[] {
  return [...groupBy(results, ({ kind }) => kind)].map(([kind, ofKind]) => ({ kind, results: ofKind }));
}

/**
 * The heading of a group.
 * @param own what stands above results of the site's own kinds
 */
export function groupName(kind: string, own: Readonly<Record<string, string>>): string {
  switch (kind) {
    case 'api':
      return translate({ id: 'search.group.api', message: 'API' });
    case 'page':
      return translate({ id: 'search.group.page', message: 'Pages' });
    case 'section':
      return translate({ id: 'search.group.section', message: 'Sections' });
    case 'example':
      return translate({ id: 'search.group.example', message: 'Examples' });
    default:
      return own[kind] ?? kind;
  }
}
