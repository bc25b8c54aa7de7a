import { type Note, nameOf, type Target } from './inventory.ts';
import type { BadLine } from './json-lines.ts';
import type { NotesMap } from './notes.node.ts';

/** What rules look at of the map of the notes: whole, or the part of some pages. */
export interface NotesView {
  /** Those whose page is among the pages that are looked at. */
  readonly targets: readonly Target[];
  /** Those whose page no locale has. */
  readonly nowhere: readonly Target[];
  /** Those that are of nothing in the inventory, or say again what another line says. */
  readonly stray: readonly { readonly target: Target; readonly because: 'unknown' | 'repeated' }[];
  /** What has no target. */
  readonly lost: readonly Note[];
  /** Things of the inventory whose name another line has already. */
  readonly repeated: readonly Note[];
  readonly bad: readonly (BadLine & { readonly file: string })[];
}

const NOTHING: NotesView = { targets: [], nowhere: [], stray: [], lost: [], repeated: [], bad: [] };

/** The part of the map that is of some pages. */
export function viewTargets(map: NotesMap | null, paths: ReadonlySet<string>): NotesView {
  return { ...NOTHING, targets: map?.targets.filter(({ page }) => paths.has(page)) ?? [] };
}

/** What can be said of the map only as a whole, without the pages that targets are on. */
export function viewNotes(map: NotesMap | null, known: ReadonlySet<string>): Omit<NotesView, 'targets'> {
  if (map === null) return NOTHING;
  const notes = new Set<string>();
  const repeated = map.notes.filter((note) => isSecond(notes, nameOf(note)));
  const said = new Set<string>();
  const stray: NotesView['stray'][number][] = [];
  for (const target of map.targets) {
    if (!notes.has(nameOf(target))) stray.push({ target, because: 'unknown' });
    else if (isSecond(said, `${nameOf(target)} ${target.page}#${target.heading}`))
      stray.push({ target, because: 'repeated' });
  }
  const mapped = new Set(map.targets.map(nameOf));
  return {
    nowhere: map.targets.filter(({ page }) => !known.has(page)),
    stray,
    lost: map.notes.filter((note) => !mapped.has(nameOf(note))),
    repeated,
    bad: map.bad,
  };
}

/** Whether the set has it already; it has it afterwards. */
function isSecond(set: Set<string>, name: string): boolean {
  const has = set.has(name);
  set.add(name);
  return has;
}
