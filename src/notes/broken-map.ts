import type { ExtensionRule } from 'docrun';
import { nameOf } from './inventory.ts';
import { INVENTORY_FILE, MAP_FILE, type NotesMap } from './notes-map.ts';
import { repeatedNotes, strayTargets } from './view.ts';

/** The inventory of the notes and the map of it can be read, and each line says something of its own. */
export const brokenMap: ExtensionRule<NotesMap | null> = {
  id: 'broken-map',
  severity: 'error',
  *check({ everyPath }, map) {
    if (everyPath === null || map === null) return;
    for (const bad of map.bad) yield { ...bad, column: 1 };
    for (const note of repeatedNotes(map)) {
      const place = { file: INVENTORY_FILE, line: note.line, column: 1 };
      yield { ...place, key: 'broken-map.repeated', values: { note: nameOf(note) } };
    }
    for (const { target, because } of strayTargets(map)) {
      const place = { file: MAP_FILE, line: target.line, column: 1 };
      yield { ...place, key: `broken-map.${because}`, values: { note: nameOf(target) } };
    }
  },
};
