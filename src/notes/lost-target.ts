import type { ExtensionRule } from 'docrun';
import { pagesByPath } from 'docrun/recording';
import { closest } from 'fastest-levenshtein';
import { nameOf } from './inventory.ts';
import { MAP_FILE, type NotesMap } from './notes-map.ts';

/** Where the map of the notes points to is there: the page in some locale, the heading in every one. */
export const lostTarget: ExtensionRule<NotesMap | null> = {
  id: 'lost-target',
  severity: 'error',
  *check(view, map) {
    const pages = pagesByPath(view);
    for (const { page: path, heading, line, ...named } of map?.targets ?? []) {
      const place = { file: MAP_FILE, line, column: 1 };
      const note = nameOf(named);
      if (view.everyPath !== null && !view.everyPath.has(path))
        yield { ...place, key: 'lost-target.page', values: { note, page: path } };
      for (const { page } of pages.get(path)?.values() ?? []) {
        const ids = page.headings.flatMap(({ id }) => id ?? []);
        // A page that was read in part may have the heading in the other part.
        if (!page.whole || ids.includes(heading)) continue;
        const nearest = ids.length === 0 ? '' : closest(heading, ids);
        yield { ...place, values: { note, heading, file: page.file, nearest } };
        break;
      }
    }
  },
};
