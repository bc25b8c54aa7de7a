import type { EventOf } from '../../trace/event.ts';
import { toLabel } from '../expression.ts';
import type { Story } from './story.ts';

/** What is written at one end of a connection goes to the lane that holds the other one, and is read there in its time. */
export function tellStream(story: Story, event: EventOf<'stream'>): void {
  const { actors, words } = story;
  const lane = actors.at(event.co, event.by, event);
  const other = event.end === 'client' ? 'server' : 'client';
  const peer = actors.holder(event.object.id, other) ?? actors.object(event.object) ?? lane;
  const value = event.value ?? '';
  switch (event.operation) {
    case 'open':
      // Who waited for the connection goes on; who holds the other end says the rest.
      if (story.last?.kind === 'resume') story.message('answer', actors.loop(event.thread), lane, words('connected'));
      break;
    case 'write':
    case 'write_eof':
    case 'close':
      story.message('call', lane, peer, `${event.operation}(${value})`);
      break;
    default: {
      const text = event.operation === 'eof' ? words('endOfData') : value;
      story.waitedFor = null;
      if (peer === actors.object(event.object)) story.message('answer', peer, lane, text);
      else if (story.last?.kind === 'resume') story.message('answer', actors.loop(event.thread), lane, text);
      else story.note([lane], `${toLabel(event.code)}: ${text}`);
    }
  }
}
