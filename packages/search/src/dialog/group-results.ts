import { translate } from '@docusaurus/Translate';
import type { SearchResult } from '../engine/engine.ts';
import { groupBy } from '../engine/group-by.ts';

type Kind = SearchResult['kind'];

export interface ResultGroup {
  readonly kind: Kind;
  readonly results: readonly SearchResult[];
}

/** Results of a kind stand together; the group with the best result comes first. */
export function groupResults(results: readonly SearchResult[]): readonly ResultGroup[] {
  return [...groupBy(results, ({ kind }) => kind)].map(([kind, ofKind]) => ({ kind, results: ofKind }));
}

/** The heading of a group. */
export function groupName(kind: Kind): string {
  switch (kind) {
    case 'api':
      return translate({ id: 'search.group.api', message: 'API' });
    case 'page':
      return translate({ id: 'search.group.page', message: 'Pages' });
    case 'section':
      return translate({ id: 'search.group.section', message: 'Sections' });
    case 'example':
      return translate({ id: 'search.group.example', message: 'Examples' });
    case 'myth':
      return translate({ id: 'search.group.myth', message: 'Myths' });
  }
}
