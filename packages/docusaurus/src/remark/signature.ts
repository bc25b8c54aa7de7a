import type { ApiFacts } from 'docrun/facts';
import { historyOf, minorsOf, type NameHistory } from 'docrun/facts';
import { compareVersions, formatMinors } from 'docrun/interpreter';
import type { Root } from 'mdast';
import type {} from 'mdast-util-directive';
import type { Plugin } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { SignatureView } from '../view/api-view.ts';
import { createElement } from './create-element.ts';

export interface SignatureOptions {
  readonly facts: () => Promise<ApiFacts>;
}

const ATTRIBUTES = ['of', 'since'];

/**
 * Turns `::signature{of="asyncio.wait_for" since="3.4"}` into `<Signature>` with what is recorded of the name on all
 * versions. Throws, with file and line, where the name is not in the facts, `since` disagrees with them, or an attribute
 * is missing or unknown.
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
    const recorded = await facts();
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
      const history = historyOf(recorded, of);
      if (!history) {
        const versions = formatMinors(minorsOf(recorded));
        return file.fail(`"${of}" is not in the recorded facts of asyncio's API on Python ${versions}.`, node);
      }
      const reason = since ? disagreement(since, history) : null;
      if (reason !== null) {
        return file.fail(`since="${since}" of "${of}": ${reason}`, node);
      }
      parent.children.splice(index, 1, createElement('Signature', toView(of, history, since ?? undefined)));
      return SKIP;
    });
  };

/** Why `since` cannot be right by the facts; null where it can. What is older than the facts has to be stated. */
function disagreement(since: string, { added, forms }: NameHistory): string | null {
  if (!/^\d+\.\d+(?:\.\d+)?$/.test(since)) return 'a version is written as 3.4, or as 3.5.1.';
  if (added !== null) return since === added ? null : `by the recorded facts it was added in ${added}.`;
  const first = forms.at(-1)?.versions[0] ?? '';
  if (compareVersions(since, first) <= 0) return null;
  return `by the recorded facts ${first} has it already.`;
}

/** What a page shows of a name. */
export function toView(of: string, history: NameHistory, since: string | undefined): SignatureView {
  const [newest, ...older] = history.forms;
  if (!newest) throw new Error(`${of} has no form.`);
  const brought = since ?? history.added;
  return {
    of,
    kind: newest.kind,
    signature: newest.signature ?? '',
    versions: formatMinors(newest.versions),
    ...(brought !== null && { since: brought }),
    ...(history.removed !== null && { removed: history.removed }),
    older: older.map((form) => ({ versions: formatMinors(form.versions), signature: form.signature ?? '' })),
    deprecated: history.deprecated.map(({ how, where, since: first, results }) => ({
      how,
      ...(where !== null && { where }),
      ...(first !== null && { since: first }),
      results: results.map((result) => ({ ...result, versions: formatMinors(result.versions) })),
    })),
  };
}
