import type { EventOf, TracedError } from '../../trace/event.ts';
import { LOOP } from '../actors.ts';
import { shorten, toLabel } from '../expression.ts';
import type { Story } from './story.ts';
import { tellParent } from './tell-coroutine.ts';

export function tellThrown(story: Story, event: EventOf<'throw'>): void {
  const lane = story.actors.at(event.co, event.task);
  const state = story.task(event.task);
  const { type } = event.error;
  story.waitedFor = null;
  if (state.aborting && toLabel(event.code) === state.label) return;
  state.overdue = false;
  if (story.raised !== null) return;
  story.lane(lane).thrown = { type, via: '' };
  if (story.lane(lane).told === type) return;
  story.message('fail', LOOP, lane, story.words('thrown', { error: type, line: event.line ?? 0 }));
}

export function tellUnstarted(story: Story, event: EventOf<'unstarted'>): void {
  story.task(event.task).told = true;
  const text = story.words('thrownUnstarted', { error: event.error.type });
  story.message('fail', LOOP, story.actors.task(event.task), text);
}

export function tellCaught(story: Story, event: EventOf<'catch'>): void {
  const lane = story.actors.at(event.co, event.task);
  const state = story.lane(lane);
  const { thrown } = state;
  state.thrown = null;
  comesFromObject(story, lane, event.error.type);
  if (thrown?.type === 'CancelledError' && event.error.type === 'TimeoutError') {
    const via = thrown.via === '' ? 'timeout' : thrown.via;
    story.note([lane], story.words('turnsInto', { via, from: thrown.type, to: event.error.type }));
  }
  story.note([lane], toLabel(event.code));
}

export function tellRaised(story: Story, event: EventOf<'raise'>): void {
  const coroutine = story.coroutine(event.co);
  if (coroutine?.parent != null) {
    const parent = story.actors.at(coroutine.parent, event.task);
    story.lane(parent).thrown = { type: event.error.type, via: coroutine.via };
  }
  comesFromObject(story, story.actors.at(event.co, event.task), event.error.type);
  tellParent(story, event, 'fail', errorLabel(event.error));
}

export function errorLabel({ type, message }: TracedError): string {
  return message === '' ? type : shorten(`${type}: ${message}`);
}

/** An exception that ends a wait for an object comes from that object. */
function comesFromObject(story: Story, lane: string, type: string): void {
  if (story.waitedFor !== null) story.message('fail', story.waitedFor, lane, type);
  story.waitedFor = null;
}
