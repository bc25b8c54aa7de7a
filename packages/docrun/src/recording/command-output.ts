import type { Block, ConsoleCommand } from '../block/types.ts';
import { printedBy } from './printed.ts';
import type { RecordedRun } from './schema.ts';

/** What a run printed under one command of a console block, both streams as they came. */
export function outputOfCommand({ events }: RecordedRun, { line }: ConsoleCommand): string {
  return printedBy(events)
    .filter((piece) => piece.line === line)
    .map(({ text }) => text)
    .join('');
}

/** The first text that a run of a console block printed under no command; null where there is none. */
export function outputOfNoCommand({ events }: RecordedRun, { commands }: Block): string | null {
  const lines = new Set<number | null>(commands.map(({ line }) => line));
  return printedBy(events).find(({ line, text }) => text !== '' && !lines.has(line))?.text ?? null;
}
