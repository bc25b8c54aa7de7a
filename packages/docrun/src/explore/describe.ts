import type { Message } from '../message/say.ts';
import type { Thing } from './explored.ts';

/** What goes wrong, in one line. */
export function describeThing(thing: Thing): Message {
  switch (thing.kind) {
    case 'destroyed':
      return { key: 'explore.thing.destroyed', values: { task: thing.task ?? '?' } };
    case 'never-retrieved':
      return thing.task === null
        ? { key: 'explore.thing.never-retrieved-future', values: { exception: thing.exception } }
        : { key: 'explore.thing.never-retrieved', values: { task: thing.task, exception: thing.exception } };
    case 'left-behind':
      return { key: 'explore.thing.left-behind', values: { tasks: inShort(thing.tasks) } };
    case 'reported': {
      const message = thing.exception === null ? thing.message : `${thing.message} (${thing.exception})`;
      return { key: 'explore.thing.reported', values: { message } };
    }
    case 'hang':
      return { key: 'explore.thing.hang' };
    case 'check': {
      const message = thing.message === '' ? thing.exception : `${thing.exception}: ${thing.message}`;
      return { key: 'explore.thing.check', values: { line: thing.line, message } };
    }
    default: {
      const { kind, ...values } = thing;
      return { key: `explore.thing.${kind}`, values };
    }
  }
}

/** More names than these tell a reader nothing. */
const MOST = 5;

function inShort(names: readonly string[]): string {
  return names.length <= MOST ? names.join(', ') : `${names.slice(0, MOST - 1).join(', ')}, … (${names.length})`;
}
