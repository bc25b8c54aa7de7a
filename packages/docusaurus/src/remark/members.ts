import type { ApiFacts } from 'docrun/facts';
import { historyOf, minorsOf } from 'docrun/facts';
import { formatMinors } from 'docrun/interpreter';
import { namesOf } from 'docrun/page';
import type { Root } from 'mdast';
import type {} from 'mdast-util-directive';

import type { Plugin } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { MemberView, NameView } from '../view/api-view.ts';
import { createElement } from './create-element.ts';
import { toView } from './signature.ts';

export interface MembersOptions {
  readonly facts: () => Promise<ApiFacts>;
  /** The addresses of the sections that explain names, by full name. */
  readonly homes: () => Promise<ReadonlyMap<string, string>>;
}

/**
 * Turns `::members{of="asyncio.Lock asyncio.Event"}` into `<Members>` with what is recorded of each name and of all its
 * public members. Throws, with file and line, where a name is not in the facts.
 */
export const members: Plugin<[MembersOptions], Root> =
  ({ facts, homes }) =>
  async (root, file) => {
    let wanted = false;
    visit(root, 'leafDirective', ({ name }) => {
      wanted ||= name === 'members';
    });
    if (!wanted) return;
    const [recorded, explained] = await Promise.all([facts(), homes()]);
    const all = formatMinors(minorsOf(recorded));
    const view = (of: string): MemberView | null => {
      const history = historyOf(recorded, of);
      if (!history) return null;
      const home = explained.get(of);
      const shown = toView(of, history, undefined);
      return { ...shown, isEverywhere: shown.versions === all, ...(home !== undefined && { home }) };
    };
    visit(root, 'leafDirective', (node, index, parent) => {
      if (node.name !== 'members' || !parent || index === undefined) return;
      const wantedNames = namesOf(node.attributes?.of);
      if (wantedNames.length === 0) file.fail('::members needs the attribute "of", such as of="asyncio.Lock".', node);
      const names = wantedNames.map((of): NameView => {
        const own = view(of);
        if (own) return { ...own, members: membersOf(recorded, of).flatMap((member) => view(member) ?? []) };
        return file.fail(`"${of}" is not in the recorded facts of asyncio's API on Python ${all}.`, node);
      });
      parent.children.splice(index, 1, createElement('Members', { names }));
      return SKIP;
    });
  };

/** The full names of the public members of a class or module, in order. */
function membersOf({ names }: ApiFacts, of: string): readonly string[] {
  return Object.keys(names)
    .filter((name) => name.startsWith(`${of}.`) && !name.slice(of.length + 1).includes('.'))
    .sort();
}
