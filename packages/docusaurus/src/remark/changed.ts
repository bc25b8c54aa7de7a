import { findChanges, type ShownChange } from 'docrun/page';
import type { Root } from 'mdast';
import type {} from 'mdast-util-directive';
import type { Plugin } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { ChangeView } from '../view/change-view.ts';
import { createElement } from './create-element.ts';

const ATTRIBUTES = ['in', 'issue', 'run', 'unseen'];

/**
 * Turns `::changed{in="3.12.6" issue="gh-112182" run="stop"}` into `<Changed>`. The check says whether runs show the change;
 * this throws, with file and line, where an attribute is missing or unknown.
 */
export const changed: Plugin<[], Root> = () => (root, file) => {
  visit(root, 'leafDirective', (node, index, parent) => {
    if (node.name !== 'changed' || !parent || index === undefined) return;
    for (const name of Object.keys(node.attributes ?? {})) {
      if (!ATTRIBUTES.includes(name))
        file.fail(`::changed has no attribute "${name}"; it takes ${ATTRIBUTES.join(', ')}.`, node);
    }
    const [change] = findChanges({ type: 'root', children: [node] });
    const view = change && toView(change);
    if (!view) return file.fail('::changed needs in="3.12.6" and issue="gh-112182".', node);
    parent.children.splice(index, 1, createElement('Changed', view));
    return SKIP;
  });
};

function toView({ in: releases, issue, run, unseen }: ShownChange): ChangeView | null {
  const [, tracker, number] = /^(gh|bpo)-(\d+)$/.exec(issue ?? '') ?? [];
  if (releases.length === 0 || issue === null || number === undefined) return null;
  const address =
    tracker === 'gh' ? `https://github.com/python/cpython/issues/${number}` : `https://bugs.python.org/issue${number}`;
  return {
    releases: releases.map((version) => ({
      version,
      changelog: `https://docs.python.org/release/${version}/whatsnew/changelog.html`,
    })),
    issue: { name: issue, address },
    ...(run !== null && { run }),
    ...(unseen !== null && { unseen }),
  };
}
