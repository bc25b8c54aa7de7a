import type { EventOf, TraceEvent } from '../trace/event.ts';
import { toLabel } from './expression.ts';
import { placeLabel, taskLabels } from './labels.ts';
import type { Words } from './words.ts';

/**
 * Who waits for ever at the end of a run that hangs: a line for each task and each one that holds what it waits for,
 * else with the code where it waits. Null for a run that does not hang.
 */
export function whoWaits(events: readonly TraceEvent[], words: Words): readonly string[] | null {
  if (!events.some((event) => event.kind === 'verdict' && event.verdict === 'deadlock')) return null;
  const labels = taskLabels(events.filter((event) => event.kind === 'task'));
  const label = (task: number): string => labels.get(task) ?? words('module');
  const waiting = new Map<number, EventOf<'suspend'>>();
  /** By the number of the object, the tasks that hold it. */
  const holders = new Map<number, number[]>();
  for (const event of events) {
    if (event.kind === 'suspend') waiting.set(event.task, event);
    else if (event.kind === 'resume' || event.kind === 'throw' || event.kind === 'done') waiting.delete(event.task);
    else if (event.kind === 'object') {
      const held = holders.get(event.object.id) ?? [];
      if (event.operation === 'acquire') holders.set(event.object.id, [...held, event.by]);
      if (event.operation === 'release') {
        const own = Math.max(0, held.indexOf(event.by));
        holders.set(event.object.id, held.toSpliced(own, 1));
      }
    }
  }
  return [...waiting].flatMap(([task, { on, code }]) => {
    const waiter = label(task);
    const object = on.kind === 'object' ? on.object : null;
    const held = new Set(object === null ? [] : holders.get(object.id));
    if (object === null || held.size === 0)
      return words('stepAt', { lane: waiter, text: words('waits', { code: toLabel(code) }) });
    const place = placeLabel(object, words);
    return [...held].map((holder) => words('waitsForHeld', { waiter, place, holder: label(holder) }));
  });
}
