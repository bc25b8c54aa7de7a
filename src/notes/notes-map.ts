import type { ReadFile } from 'docrun';
import { type Note, noteSchema, type Target, targetSchema } from './inventory.ts';
import { type BadLine, parseJsonLines } from './json-lines.ts';

/** What the notes hold, relative to the root of the project: one thing a line. */
export const INVENTORY_FILE = 'notes/inventory.jsonl';
/** Where that stands on the pages: one target a line; a thing may have several. */
export const MAP_FILE = 'notes/map.jsonl';

/** Both files, read. */
export interface NotesMap {
  readonly notes: readonly Note[];
  readonly targets: readonly Target[];
  readonly bad: readonly (BadLine & { readonly file: string })[];
}

/** Reads the inventory of the notes and the map of it; null where a project has neither. */
export function readNotesMap(read: ReadFile): NotesMap | null {
  const inventory = read(INVENTORY_FILE);
  const map = read(MAP_FILE);
  if (inventory === null && map === null) return null;
  const { entries: notes, bad: badNotes } = parseJsonLines(inventory ?? '', noteSchema);
  const { entries: targets, bad: badTargets } = parseJsonLines(map ?? '', targetSchema);
  return {
    notes,
    targets,
    bad: [
      ...badNotes.map((bad) => ({ ...bad, file: INVENTORY_FILE })),
      ...badTargets.map((bad) => ({ ...bad, file: MAP_FILE })),
    ],
  };
}
