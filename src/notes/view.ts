import { type Note, nameOf, type Target } from './inventory.ts';
import type { NotesMap } from './notes-map.ts';

/** Targets that are of nothing in the inventory, or say again what another line says. */
export function strayTargets({
  notes,
  targets,
}: NotesMap): readonly { readonly target: Target; readonly because: 'unknown' | 'repeated' }[] {
  const known = new Set(notes.map(nameOf));
  const said = new Set<string>();
  return targets.flatMap((target) => {
    if (!known.has(nameOf(target))) return { target, because: 'unknown' as const };
    const isSecond = isKnownIn(said, `${nameOf(target)} ${target.page}#${target.heading}`);
    return isSecond ? { target, because: 'repeated' as const } : [];
  });
}

/** Things of the inventory whose name another line has already. */
export function repeatedNotes({ notes }: NotesMap): readonly Note[] {
  const names = new Set<string>();
  return notes.filter((note) => isKnownIn(names, nameOf(note)));
}

/** Things of the inventory that have no target. */
export function lostNotes({ notes, targets }: NotesMap): readonly Note[] {
  const mapped = new Set(targets.map(nameOf));
  return notes.filter((note) => !mapped.has(nameOf(note)));
}

/** Whether the set has it already; it has it afterwards. */
function isKnownIn(set: Set<string>, name: string): boolean {
  const has = set.has(name);
  set.add(name);
  return has;
}
