import { nameOf } from '../notes/inventory.ts';
import { INVENTORY_FILE, MAP_FILE } from '../notes/notes.node.ts';
import type { Rule } from '../problem/rule.ts';

/** The inventory of the notes and the map of it can be read, and each line says something of its own. */
export const brokenMap: Rule = {
  id: 'broken-map',
  severity: 'error',
  *check({ notes }) {
    const at = (file: string, line: number) => ({ file, line, column: 1 });
    for (const { file, line, message } of notes.bad) yield { ...at(file, line), ...message };
    for (const note of notes.repeated) {
      yield { ...at(INVENTORY_FILE, note.line), key: 'broken-map.repeated', values: { note: nameOf(note) } };
    }
    for (const { target, because } of notes.stray) {
      yield { ...at(MAP_FILE, target.line), key: `broken-map.${because}`, values: { note: nameOf(target) } };
    }
  },
};
