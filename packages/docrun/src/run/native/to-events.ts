import { z } from 'zod';
import type { Stream } from '../../block/types.ts';
import { type TraceEvent, traceEvent } from '../../trace/event.ts';
import { withForeign } from './foreign.ts';
import { orderLines, type TraceLine } from './order.ts';
import { withoutNoise } from './without-noise.ts';

/**
 * The events of a native run: the lines of its trace in one stable order, numbered, with what was printed past the tracer
 * (by other programs, by C) put where it came among what the tracer saw, and with the clock where it moved on.
 * @param printed all that came on each stream
 * @param clean makes a text one that does not differ from run to run
 * @throws {Error} where the tracer itself failed
 */
export function toEvents(
  lines: readonly TraceLine[],
  printed: Readonly<Record<Stream, string>>,
  clean: (text: string) => string,
): TraceEvent[] {
  const failed = lines.find(({ kind }) => kind === 'failed');
  if (failed !== undefined) throw new Error(`the tracer failed:\n${String(failed.text)}`);
  const events = merge(withClock(withForeign(withoutNoise(orderLines(amended(lines))), printed)));
  return z.array(traceEvent).parse(
    events.map(({ lane: _, ...event }, index) => ({
      ...event,
      seq: index + 1,
      ...(typeof event.text === 'string' ? { text: clean(event.text) } : {}),
    })),
  );
}

/** A name that was known only after its event was written comes on a line of its own. */
function amended(lines: readonly TraceLine[]): TraceLine[] {
  const names = new Map<unknown, TraceLine>();
  for (const { amend, ...fields } of lines) if (amend !== undefined) names.set(amend, fields);
  return lines
    .filter(({ amend }) => amend === undefined)
    .map(({ number, ...line }) => ({ ...line, ...(names.get(number) ?? {}) }));
}

/** Time goes on only forwards, and where it does, an event says so. */
function withClock(lines: readonly TraceLine[]): TraceLine[] {
  const events: TraceLine[] = [];
  let t = 0;
  for (const line of lines) {
    const from = t;
    t = Math.max(t, Number(line.t ?? 0));
    if (t > from) events.push({ kind: 'clock', t, from });
    events.push({ ...line, t });
  }
  return events;
}

/** Pieces that one line of the program printed one after another are one event, as a whole line is. */
function merge(lines: readonly TraceLine[]): TraceLine[] {
  const events: TraceLine[] = [];
  for (const line of lines) {
    const last = events.at(-1);
    if (last && goesOn(last, line)) events[events.length - 1] = { ...last, text: `${last.text}${line.text}` };
    else events.push(line);
  }
  return events;
}

function goesOn(last: TraceLine, event: TraceLine): boolean {
  if (last.kind !== event.kind || !('text' in event)) return false;
  const isOpen = event.kind === 'stderr' || !String(last.text).endsWith('\n');
  return isOpen && ['task', 'co', 'line', 'thread', 'process'].every((key) => last[key] === event[key]);
}
