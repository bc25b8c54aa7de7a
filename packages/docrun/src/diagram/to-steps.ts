import type { TraceEvent } from '../trace/event.ts';
import type { Actors } from './actors.ts';
import type { Step } from './model.ts';
import { isModuleCode } from './module-code.ts';
import { TELL } from './tell/index.ts';
import { Story } from './tell/story.ts';
import { tellAskedAgain } from './tell/tell-coroutine.ts';
import { tellHandedOver } from './tell/tell-task.ts';
import type { Words } from './words.ts';

/** Tells the events of a run as steps of a diagram, in the order in which they happened. */
export function toSteps(all: readonly TraceEvent[], actors: Actors, words: Words): readonly Step[] {
  const events = all.filter((event) => !('task' in event && actors.isMiddleman(event.task)));
  const story = new Story(actors, words, all);
  for (const [index, event] of events.entries()) {
    story.next = events[index + 1];
    if (isModuleCode(event)) tellHandedOver(story, event);
    tellAskedAgain(story, event);
    tell(story, event);
    if (event.kind === 'raise') story.raised = event;
    else if (event.kind !== 'done') story.raised = null;
    story.last = event;
  }
  tellHandedOver(story);
  return story.steps;
}

function tell<Kind extends TraceEvent['kind']>(story: Story, event: Extract<TraceEvent, { kind: Kind }>): void {
  const teller = TELL[event.kind as Kind] as ((story: Story, event: TraceEvent) => void) | null;
  teller?.(story, event);
}
