import type { TraceEvent } from '../trace/event.ts';

/** Whether code of the module, outside of any task, does anything that a picture shows. */
export function usesModule(events: readonly TraceEvent[], inCallbacks: ReadonlySet<number>): boolean {
  return events.some((event) => {
    switch (event.kind) {
      case 'stdout':
      case 'block':
      case 'wait':
        return isOutside(event) && event.task === 0 && !inCallbacks.has(event.seq);
      case 'task':
        return event.asker === 0;
      case 'thread':
      case 'process':
      case 'job':
        return isOutside(event) && event.by === 0;
      default:
        return false;
    }
  });
}

/** Whether an event is one of code outside of asyncio.run, which has its result by then. */
export function isModuleCode(event: TraceEvent): boolean {
  switch (event.kind) {
    case 'task':
      return event.by === 0 && event.asker === undefined;
    case 'stdout':
    case 'block':
    case 'catch':
    case 'wait':
      return event.task === 0 && isOutside(event);
    case 'thread':
    case 'process':
    case 'job':
      return event.by === 0 && isOutside(event);
    default:
      return false;
  }
}

function isOutside(event: TraceEvent & { readonly co: number | null; readonly line: number | null }): boolean {
  return event.co === null && event.line !== null && event.thread === undefined && event.process === undefined;
}

/** The numbers of the events that happened in callbacks that the loop ran, before a task went on. */
export function findInCallbacks(events: readonly TraceEvent[]): ReadonlySet<number> {
  const found = new Set<number>();
  let isInside = false;
  for (const { kind, seq } of events) {
    if (isInside) found.add(seq);
    if (kind === 'callback') isInside = true;
    else if (kind === 'resume' || kind === 'start' || kind === 'done') isInside = false;
  }
  return found;
}
