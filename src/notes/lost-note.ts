import type { ExtensionRule } from 'docrun';
import { nameOf } from './inventory.ts';
import { INVENTORY_FILE, type NotesMap } from './notes-map.ts';
import { lostNotes } from './view.ts';

/** What the notes hold stands somewhere on the pages: each line of the inventory has a target in the map. */
export const lostNote: ExtensionRule<NotesMap | null> = {
  id: 'lost-note',
  severity: 'error',
  *check({ everyPath }, map) {
    if (everyPath === null || map === null) return;
    for (const note of lostNotes(map))
      yield { file: INVENTORY_FILE, line: note.line, column: 1, values: { note: nameOf(note), what: note.what } };
  },
};
