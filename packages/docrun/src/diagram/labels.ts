import type { EventOf, MeetingPlace } from '../trace/event.ts';
import { callLabel } from './expression.ts';
import type { Words } from './words.ts';

/** A name such as `oven` does not say that it is a lock. */
export function placeLabel({ name, type }: MeetingPlace, words: Words): string {
  if (type === 'Connection') return words('connection');
  if (name === '') return type;
  return name.toLowerCase().includes(type.toLowerCase()) ? name : `${name} (${type})`;
}

/** The library calls a thread `Thread-1 (worker)` by its function, where the program gives it no name. */
export function threadLabel({ name }: EventOf<'thread'>, words: Words): string {
  return words('threadLane', { name: name.replace(/^Thread-\d+ \((.+)\)$/, '$1()') });
}

export function processLabel({ name, pool }: EventOf<'process'>, words: Words): string {
  return pool ? words('processPool') : words('processLane', { name });
}

/** A task is called by its coroutine and arguments; where two are the same, by its name too. */
export function taskLabels(tasks: readonly EventOf<'task'>[]): ReadonlyMap<number, string> {
  const label = (event: EventOf<'task'>): string => {
    const alone = tasks.filter(({ coro }) => coro === event.coro).length === 1;
    return callLabel(event.coro, alone && event.args.length > 1 ? [] : event.args);
  };
  const used = tasks.map(label);
  return new Map(
    tasks.map((event) => {
      const own = label(event);
      return [event.task, used.filter((other) => other === own).length > 1 ? `${own} ${event.name}` : own];
    }),
  );
}
