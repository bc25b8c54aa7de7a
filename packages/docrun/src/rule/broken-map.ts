import { nameOf } from '../notes/inventory.ts';
import { INVENTORY_FILE, MAP_FILE } from '../notes/notes.node.ts';
import type { Rule } from '../problem/rule.ts';

/** The inventory of the notes and the map of it can be read, and each line says something of its own. */
export const brokenMap: Rule = {
  id: 'broken-map',
  *check({ notes }) {
    const at = (file: string, line: number) => ({ file, line, column: 1, rule: 'broken-map' });
    for (const { file, line, message } of notes.bad) yield { ...at(file, line), message };
    for (const note of notes.repeated) {
      const message = { key: 'broken-map.repeated', values: { note: nameOf(note) } } as const;
      yield { ...at(INVENTORY_FILE, note.line), message };
    }
    for (const { target, because } of notes.stray) {
      const message = { key: `broken-map.${because}`, values: { note: nameOf(target) } } as const;
      yield { ...at(MAP_FILE, target.line), message };
    }
  },
};
