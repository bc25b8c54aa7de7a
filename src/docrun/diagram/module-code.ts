import type { TraceEvent } from '../trace/event.ts';

/** Whether code of the module, outside of any task, does anything that a picture shows. */
export function usesModule(events: readonly TraceEvent[]): boolean {
  return events.some((event) => {
    switch (event.kind) {
      case 'stdout':
      case 'block':
      case 'wait':
        return isOutside(event) && event.task === 0 && !isCallback(events, event);
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
  if (event.kind === 'task') return event.by === 0;
  const acts = event.kind === 'stdout' || event.kind === 'block' || event.kind === 'catch';
  return acts && event.task === 0 && isOutside(event);
}

function isOutside(event: TraceEvent & { readonly co: number | null; readonly line: number | null }): boolean {
  return event.co === null && event.line !== null && event.thread === undefined && event.process === undefined;
}

/** Whether what stands at `event` happened in a callback that the loop ran. */
function isCallback(events: readonly TraceEvent[], event: TraceEvent): boolean {
  const before = events
    .slice(0, event.seq - 1)
    .findLast(({ kind }) => kind === 'callback' || kind === 'resume' || kind === 'start' || kind === 'done');
  return before?.kind === 'callback';
}
