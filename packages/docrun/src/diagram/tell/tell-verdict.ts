import type { EventOf } from '../../trace/event.ts';
import type { Story } from './story.ts';

/** The end of a run that did not end by itself; of a deadlock, who waits for what, and who holds it. */
export function tellVerdict(story: Story, event: EventOf<'verdict'>): void {
  const { actors, words } = story;
  if (event.verdict !== 'deadlock') {
    story.note([], words('stopped'), true);
    return;
  }
  story.note([], words('deadlock'), true);
  const label = (lane: string): string => actors.lanes.find(({ id }) => id === lane)?.label ?? lane;
  for (const [task, { suspended }] of story.tasks()) {
    const on = suspended?.on;
    if (suspended === null || on?.kind !== 'object') continue;
    const place = actors.object(on.object);
    const holder = place === null ? undefined : story.holders.get(place);
    if (place === null || holder === undefined) continue;
    const waiter = label(actors.at(suspended.co, task));
    story.note([], words('waitsForHeld', { waiter, place: label(place), holder: label(holder) }));
  }
}
