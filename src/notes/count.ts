import { KINDS, type Kind, nameOf } from './inventory.ts';
import type { NotesMap } from './notes-map.ts';

/** How much of what the notes hold has a place on the pages. */
export interface NotesCount {
  readonly things: number;
  readonly mapped: number;
  readonly kinds: Readonly<Partial<Record<Kind, { readonly things: number; readonly mapped: number }>>>;
}

/**
 * Counts what the notes hold, and what of it has a target.
 * @param lost the lines of the map whose targets are not there
 */
export function countNotes({ notes, targets }: NotesMap, lost: ReadonlySet<number>): NotesCount {
  const placed = new Set(targets.filter(({ line }) => !lost.has(line)).map(nameOf));
  const count = (kind?: Kind) => {
    const ours = notes.filter((note) => kind === undefined || note.kind === kind);
    return { things: ours.length, mapped: ours.filter((note) => placed.has(nameOf(note))).length };
  };
  return { ...count(), kinds: Object.fromEntries(KINDS.map((kind) => [kind, count(kind)])) };
}
