import type { Thing, Waiting } from '../change/explored.ts';
import type { Say } from '../message/say.ts';
import { describeThing } from './describe.ts';
import type { Finding, ScheduleKind } from './explore.ts';
import { SCHEDULE_KINDS } from './explore.ts';

/** How many schedules there were of each kind, a line each, without those of which there were none. */
export function reportSchedules(schedules: Readonly<Record<ScheduleKind, number>>, say: Say): string {
  return SCHEDULE_KINDS.filter((kind) => schedules[kind] > 0)
    .map((kind) => `${String(schedules[kind]).padStart(6)}  ${say(`explore.kind.${kind}`)}\n`)
    .join('');
}

/** Who waits for whom, a line for each task; nothing where no task hangs. */
export function describeWaits(thing: Thing, say: Say): readonly string[] {
  if (thing.kind !== 'hang') return [];
  return thing.waits.map((waiting) => {
    const { task, line, wait } = waiting;
    const place = line === null ? task : say({ key: 'explore.place', values: { task, line } });
    return say({ key: `explore.wait.${wait.kind}`, values: { place, ...namesOf(waiting) } });
  });
}

function namesOf({ wait }: Waiting): Readonly<Record<string, string>> {
  if (wait.kind === 'tasks') return { tasks: wait.tasks.join(', ') };
  return wait.kind === 'object' ? { object: wait.object, call: `${wait.call}()` } : {};
}

/** What goes wrong, who waits for whom, in how many schedules, and the command that draws the smallest one. */
export function reportFinding(finding: Finding, say: Say, draw: (change: string) => string): string {
  const { thing, change, count } = finding;
  const lines = [...describeWaits(thing, say), change === '' ? say('explore.as-it-stands') : draw(change)];
  const seen = say({ key: 'explore.seen', values: { count } });
  return `${say(describeThing(thing))} (${seen})\n${lines.map((line) => `    ${line}\n`).join('')}`;
}
