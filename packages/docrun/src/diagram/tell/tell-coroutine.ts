import type { EventOf, TraceEvent } from '../../trace/event.ts';
import { shorten } from '../expression.ts';
import type { MessageKind } from '../model.ts';
import type { Story } from './story.ts';

export function tellReturned(story: Story, event: EventOf<'return'>): void {
  const { words } = story;
  const text = event.value === null ? words('finished') : words('returns', { value: event.value });
  tellParent(story, event, 'answer', text);
}

export function tellYielded(story: Story, event: EventOf<'yield'>): void {
  tellParent(story, event, 'answer', story.words('yields'));
  const generator = story.coroutine(event.co);
  if (generator !== undefined) generator.yielded = true;
}

/** A generator that acts again was asked for its next value, which leaves no event of its own. */
export function tellAskedAgain(story: Story, event: TraceEvent): void {
  if (!('co' in event) || event.co === null) return;
  const generator = story.coroutine(event.co);
  if (generator === undefined || !generator.yielded || generator.parent === null) return;
  generator.yielded = false;
  const task = 'task' in event ? event.task : 0;
  story.message('call', story.actors.at(generator.parent, task), story.actors.at(event.co, task), generator.askedBy);
}

export function tellPrinted(story: Story, event: EventOf<'stdout'>): void {
  const text = shorten(event.text.trimEnd().split('\n').join(' ⏎ '));
  story.note(printers(story, event), story.words('prints', { text }));
}

/** What no line of the program printed came from another process; where several run, it cannot be told from which. */
function printers({ actors, hasProcesses }: Story, event: EventOf<'stdout'>): readonly string[] {
  const foreign = event.line === null && event.process === undefined;
  return foreign && hasProcesses ? [] : [actors.at(event.co, event.task, event)];
}

/** What a coroutine tells the one that awaits it in the same task; nothing where nobody does. */
export function tellParent(
  story: Story,
  { co, task }: { readonly co: number; readonly task: number },
  style: MessageKind,
  text: string,
): void {
  const parent = story.coroutine(co)?.parent;
  if (parent != null) story.message(style, story.actors.at(co, task), story.actors.at(parent, task), text);
}
