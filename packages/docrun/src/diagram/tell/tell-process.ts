import type { EventOf } from '../../trace/event.ts';
import { LOOP } from '../actors.ts';
import { toLabel } from '../expression.ts';
import type { Story } from './story.ts';

/** Numbers of signals that are the same on every Unix (POSIX, kill). */
const SIGNALS: Readonly<Record<number, string>> = {
  1: 'SIGHUP',
  2: 'SIGINT',
  3: 'SIGQUIT',
  6: 'SIGABRT',
  9: 'SIGKILL',
  14: 'SIGALRM',
  15: 'SIGTERM',
};

export function tellProcess(story: Story, event: EventOf<'process'>): void {
  story.hasProcesses = true;
  // What is handed to a pool says that there is one; of a fork only the child is heard.
  if (event.pool || event.code === '') return;
  const from = story.actors.at(event.co, event.by, event);
  story.message('call', from, story.actors.process(event.id), toLabel(event.code));
}

export function tellProcessEnd(story: Story, event: EventOf<'process-end'>): void {
  const { status } = event;
  const signal = SIGNALS[-status] ?? String(-status);
  const text = status < 0 ? story.words('killed', { signal }) : story.words('exited', { status });
  const to = story.actors.at(event.co, event.by, event);
  story.message('answer', story.actors.process(event.id), to, text);
}

export function tellPipe(story: Story, event: EventOf<'pipe'>): void {
  const process = story.actors.process(event.id);
  const lane = story.actors.at(event.co, event.by, event);
  const value = event.value ?? '';
  switch (event.operation) {
    case 'read':
    case 'output':
      story.message('answer', process, lane, value);
      break;
    case 'eof':
      story.message('answer', process, lane, story.words('endOfData'));
      break;
    case 'communicate':
      story.message('call', lane, process, `communicate(${value})`);
      break;
    default:
      story.message('call', lane, process, `${event.pipe ?? ''}.${event.operation}(${value})`);
  }
}

export function tellSignal(story: Story, event: EventOf<'signal'>): void {
  const { signal } = event;
  if (event.operation === 'arrive') {
    story.note([LOOP], story.words('signalArrives', { signal }));
    return;
  }
  if (event.code === '') return;
  const code = toLabel(event.code);
  const to = event.to === null ? LOOP : story.actors.process(event.to);
  story.message(
    'request',
    story.actors.at(event.co, event.by, event),
    to,
    code.includes(signal) ? code : `${code}: ${signal}`,
  );
}
