import { nameOf } from '../notes/inventory.ts';
import { INVENTORY_FILE } from '../notes/notes.node.ts';
import type { Rule } from '../problem/rule.ts';

/** What the notes hold stands somewhere on the pages: each line of the inventory has a target in the map. */
export const lostNote: Rule = {
  id: 'lost-note',
  severity: 'error',
  *check({ notes }) {
    for (const note of notes.lost) {
      yield {
        file: INVENTORY_FILE,
        line: note.line,
        column: 1,
        values: { note: nameOf(note), what: note.what },
      };
    }
  },
};
