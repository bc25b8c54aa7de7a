import { closest } from 'fastest-levenshtein';
import { nameOf } from '../notes/inventory.ts';
import { MAP_FILE } from '../notes/notes.node.ts';
import type { Rule } from '../problem/rule.ts';
import { pagesByPath } from '../view/translations.ts';

/** Where the map of the notes points to is there: the page in some locale, the heading in every one. */
export const lostTarget: Rule = {
  id: 'lost-target',
  severity: 'error',
  *check(project) {
    const at = (line: number) => ({ file: MAP_FILE, line, column: 1 });
    for (const target of project.notes.nowhere) {
      const values = { note: nameOf(target), page: target.page };
      yield { ...at(target.line), key: 'lost-target.page', values };
    }
    const pages = pagesByPath(project);
    for (const target of project.notes.targets) {
      for (const { page } of pages.get(target.page)?.values() ?? []) {
        const ids = page.headings.flatMap(({ id }) => id ?? []);
        // A page that was read in part may have the heading in the other part.
        if (!page.whole || ids.includes(target.heading)) continue;
        const nearest = ids.length === 0 ? '' : closest(target.heading, ids);
        const values = { note: nameOf(target), heading: target.heading, file: page.file, nearest };
        yield { ...at(target.line), values };
        break;
      }
    }
  },
};
