import type { EventOf } from '../../trace/event.ts';
import { LOOP } from '../actors.ts';
import { toLabel } from '../expression.ts';
import type { Story } from './story.ts';

export function tellOperated(story: Story, event: EventOf<'object'>): void {
  const place = story.actors.object(event.object);
  if (place === null) return;
  const { words } = story;
  const lane = story.actors.at(event.co, event.by, event);
  const waited = story.waitedFor === place;
  if (waited) story.waitedFor = null;
  const value = event.value ?? '';
  if (event.operation === 'acquire') story.holders.set(place, lane);
  if (event.operation === 'release') story.holders.delete(place);
  switch (event.operation) {
    case 'get':
      if (!waited) story.message('call', lane, place, 'get()');
      story.message('answer', place, lane, words('got', { value }));
      break;
    case 'put':
      if (waited) story.message('answer', place, lane, words('resumes'));
      story.message('call', lane, place, `put(${value})`);
      break;
    case 'acquire':
      if (waited) story.message('answer', place, lane, words('acquired'));
      else story.message('call', lane, place, `acquire(): ${words('acquired')}`);
      break;
    case 'wait':
    case 'join':
      story.message('answer', place, lane, waited ? words('resumes') : `${event.operation}()`);
      break;
    default:
      story.message('call', lane, place, `${event.operation}(${value})`);
  }
}

export function tellCancelled(story: Story, event: EventOf<'cancel'>): void {
  const code = toLabel(event.code);
  const text = event.accepted ? story.words('requestsCancel', { code }) : story.words('cancelLate', { code });
  const from = story.actors.at(event.co, event.by, event);
  const lanes = targetLanes(story, event.target);
  for (const lane of lanes) story.message('request', from, lane, text);
  story.drawn = lanes.length > 0 ? event : null;
}

export function tellFuture(story: Story, event: EventOf<'future'>): void {
  const from = story.actors.at(event.co, event.by, event);
  const lanes = targetLanes(story, event.target);
  for (const lane of lanes) story.message('call', from, lane, toLabel(event.code));
  story.drawn = lanes.length > 0 ? event : null;
}

export function tellScheduled(story: Story, event: EventOf<'schedule'>): void {
  // A future that gets its result has its callbacks called soon: that is part of the call that was drawn already.
  const { drawn } = story;
  if (drawn?.co === event.co && drawn.line === event.line && drawn.code === event.code) return;
  const from = story.actors.at(event.co, event.by, event);
  if (event.code !== '') story.message('call', from, LOOP, toLabel(event.code));
}

function targetLanes({ actors }: Story, target: EventOf<'cancel'>['target']): readonly string[] {
  if (target.kind === 'task') return [actors.task(target.task)];
  if (target.kind === 'tasks') return target.tasks.map((task) => actors.task(task));
  const lane = actors.object(target.object);
  return lane === null ? [] : [lane];
}
