import type { EventOf, TracedError } from '../../trace/event.ts';
import { shorten, toLabel } from '../expression.ts';
import type { Story } from './story.ts';
import { tellParent } from './tell-coroutine.ts';

export function tellThrown(story: Story, event: EventOf<'throw'>): void {
  const lane = story.actors.at(event.co, event.task, event);
  const state = story.task(event.task);
  const { type } = event.error;
  story.waitedFor = null;
  if (state.aborting && toLabel(event.code) === state.label) return;
  state.overdue = false;
  if (story.raised !== null) return;
  story.lane(lane).thrown = { type, via: '' };
  story.message(
    'fail',
    story.actors.loop(event.thread),
    lane,
    story.words('thrown', { error: type, line: event.line ?? 0 }),
  );
}

export function tellUnstarted(story: Story, event: EventOf<'unstarted'>): void {
  const text = story.words('thrownUnstarted', { error: event.error.type });
  story.message('fail', story.actors.loop(event.thread), story.actors.task(event.task), text);
}

export function tellCaught(story: Story, event: EventOf<'catch'>): void {
  const lane = story.actors.at(event.co, event.task, event);
  const state = story.lane(lane);
  const { thrown } = state;
  state.thrown = null;
  state.caught = event.error.type;
  comesFromObject(story, lane, event.error.type);
  if (thrown?.type === 'CancelledError' && event.error.type === 'TimeoutError') {
    const via = thrown.via === '' ? 'timeout' : thrown.via;
    story.note([lane], story.words('turnsInto', { via, from: thrown.type, to: event.error.type }));
  }
  story.note([lane], toLabel(event.code));
}

export function tellRaised(story: Story, event: EventOf<'raise'>): void {
  const { type } = event.error;
  const own = story.actors.at(event.co, event.task);
  comesFromObject(story, own, type);
  if (story.lane(own).caught === type) story.note([own], 'raise');
  story.lane(own).caught = null;
  const coroutine = story.coroutine(event.co);
  if (coroutine === undefined || coroutine.parent === null) return;
  const becomes = turnsInto(story, event);
  if (becomes !== null) {
    tellParent(story, event, 'fail', story.words('turnsInto', { via: coroutine.via, from: type, to: becomes }));
    return;
  }
  story.lane(story.actors.at(coroutine.parent, event.task)).thrown = { type, via: coroutine.via };
  tellParent(story, event, 'fail', errorLabel(event.error));
}

/** An exception in a few words; of a group, what is in it. */
export function errorLabel({ type, message, errors }: TracedError): string {
  if (errors !== undefined) return shorten(`${type}: ${errors.map((error) => error.type).join(', ')}`);
  return message === '' ? type : shorten(`${type}: ${message}`);
}

/** What a function of the library makes of an exception on its way to the coroutine that awaits it; null: nothing. */
function turnsInto(story: Story, event: EventOf<'raise'>): string | null {
  const { next } = story;
  if ((story.coroutine(event.co)?.via ?? '') === '') return null;
  const arrives = next?.kind === 'throw' || next?.kind === 'catch' ? next.error.type : null;
  return arrives !== null && arrives !== event.error.type ? arrives : null;
}

/** An exception that ends a wait for an object comes from that object. */
function comesFromObject(story: Story, lane: string, type: string): void {
  if (story.waitedFor !== null) story.message('fail', story.waitedFor, lane, type);
  story.waitedFor = null;
}
