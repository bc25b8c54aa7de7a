import type { TraceEvent } from '../../trace/event.ts';
import type { ProgramCommand } from '../types.ts';

/** The shell script of a terminal session: the commands in order, each one announced; `$?` stays what it was. */
export function toScript(commands: readonly ProgramCommand[], word: string): string {
  const announce = `docrun_next() { set -- "$?" "$1"; printf '\\036${word} %s\\036' "$2"; return "$1"; }\n`;
  const lines = commands.map(({ text }, index) => `docrun_next ${index}\n${text}\n`);
  return `${announce}${lines.join('')}`;
}

/** What each command printed, told apart by a control character that no program prints by chance and the run's own `word`, as one event at its line; commands that printed nothing have none. */
export function toConsoleEvents(
  printed: string,
  commands: readonly ProgramCommand[],
  word: string,
  clean: (text: string) => string,
): TraceEvent[] {
  const parts = printed.split(new RegExp(`\u001e${word} (\\d+)\u001e`));
  const events: TraceEvent[] = [];
  for (let part = 1; part < parts.length; part += 2) {
    const line = commands[Number(parts[part])]?.line ?? null;
    const text = clean(parts[part + 1] ?? '');
    if (text !== '') events.push({ seq: events.length + 1, t: 0, kind: 'stdout', text, task: 0, co: null, line });
  }
  return events;
}
