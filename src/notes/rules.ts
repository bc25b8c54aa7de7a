import { defineExtension } from 'docrun';
import { brokenMap } from './broken-map.ts';
import { countNotes } from './count.ts';
import { lostNote } from './lost-note.ts';
import { lostTarget } from './lost-target.ts';
import en from './messages.en.json' with { type: 'json' };
import ru from './messages.ru.json' with { type: 'json' };
import uk from './messages.uk.json' with { type: 'json' };
import { type NotesMap, readNotesMap } from './notes-map.ts';

/** The rules of the notes that the pages were made of: nothing that they hold is lost. */
export default defineExtension<NotesMap | null>({
  name: 'notes',
  rules: [brokenMap, lostNote, lostTarget],
  messages: { uk, ru, en },
  docs: new URL('./docs/', import.meta.url),
  load: readNotesMap,
  summarize(map, diagnostics) {
    if (map === null) return null;
    const lost = diagnostics.filter(({ rule }) => rule === lostTarget.id).map(({ line }) => line);
    const counts = countNotes(map, new Set(lost));
    const { things, mapped } = counts;
    const kinds = Object.entries(counts.kinds).map(([kind, count]) => `${kind} ${count.mapped}/${count.things}`);
    return { line: { key: 'summary', values: { things, mapped, kinds: kinds.join(', ') } }, counts };
  },
});
