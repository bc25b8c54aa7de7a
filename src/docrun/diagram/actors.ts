import type { EventOf, MeetingPlace, TraceEvent } from '../trace/event.ts';
import { callLabel } from './expression.ts';
import type { Lane } from './model.ts';
import type { Words } from './words.ts';

export const LOOP = 'loop';
export const MODULE = 'module';
/** With more lanes than these, coroutines are shown in the lane of their task. */
const MANY = 6;
/** More lanes than these no page has room for. */
const MOST = 10;

/** Says which lane stands for whom. */
export interface Actors {
  readonly lanes: readonly Lane[];
  /** How many lanes there was no room for. */
  readonly left: number;
  /** The lane of a task; the loop's for 0. */
  task(task: number): string;
  /** The lane of a coroutine, or of the task where it has none or is null. */
  at(co: number | null, task: number): string;
  /** The lane of an object, or null where it is not shown. */
  object(place: MeetingPlace): string | null;
  has(lane: string): boolean;
}

interface Candidate extends Lane {
  /** The names by which the option `lanes` may ask for it. */
  readonly names: readonly string[];
  readonly minor: boolean;
}

/**
 * Chooses the lanes of a trace: the loop, the tasks, the coroutines that are awaited directly where there is room, and the
 * objects that tasks meet at. `wanted` keeps only the lanes with these names, in that order.
 */
export function chooseActors(events: readonly TraceEvent[], words: Words, wanted?: readonly string[]): Actors {
  const taskLanes = new Map<number, string>();
  const coroutineLanes = new Map<number, string>();
  const coroutineTask = new Map<number, number>();
  const objectLanes = new Map<number, string>();
  const candidates: Candidate[] = [];
  const add = (candidate: Candidate): string => {
    if (!candidates.some(({ id }) => id === candidate.id)) candidates.push(candidate);
    return candidate.id;
  };

  const tasks = events.filter((event) => event.kind === 'task');
  const labels = taskLabels(tasks);
  if (usesModule(events)) add({ id: MODULE, label: words('module'), names: ['module'], minor: false });
  if (tasks.length > 0 || candidates.length === 0)
    add({ id: LOOP, label: words('loop'), names: ['loop'], minor: false });
  const shared = new Map<string, string>();

  for (const event of events) {
    if (event.kind === 'task') {
      const label = labels.get(event.task) ?? event.name;
      taskLanes.set(
        event.task,
        add({ id: `t${event.task}`, label, names: [event.coro, event.name, label], minor: false }),
      );
    } else if (event.kind === 'start') {
      coroutineTask.set(event.co, event.task);
      if (event.parent === null) {
        coroutineLanes.set(event.co, taskLanes.get(event.task) ?? LOOP);
        continue;
      }
      const key = `${event.task} ${event.name}`;
      const id = shared.get(key) ?? `c${event.co}`;
      shared.set(key, id);
      coroutineLanes.set(
        event.co,
        add({ id, label: callLabel(event.name, []), names: [event.name], minor: event.via.length === 0 }),
      );
    } else {
      for (const place of placesOf(event)) {
        if (objectLanes.has(place.id)) continue;
        const id = `o${place.id}`;
        objectLanes.set(place.id, add({ id, label: placeLabel(place), names: [place.name, place.type], minor: false }));
      }
    }
  }

  const fitting = wanted === undefined ? fitLanes(candidates) : pick(candidates, wanted);
  const lanes = fitting.slice(0, MOST);
  const shown = new Set(lanes.map(({ id }) => id));
  const own = (lane: string | undefined): string | null => (lane !== undefined && shown.has(lane) ? lane : null);
  const taskLane = (task: number): string => (task === 0 ? LOOP : (own(taskLanes.get(task)) ?? `hidden${task}`));
  return {
    lanes,
    left: fitting.length - lanes.length,
    task: taskLane,
    at: (co, task) => {
      const lane = co === null ? null : own(coroutineLanes.get(co));
      if (lane !== null) return lane;
      if (task === 0 && co === null) return shown.has(MODULE) ? MODULE : LOOP;
      return taskLane(co === null ? task : (coroutineTask.get(co) ?? task));
    },
    object: (place) => own(objectLanes.get(place.id)),
    has: (lane) => shown.has(lane),
  };
}

/** A name such as `oven` does not say that it is a lock. */
function placeLabel({ name, type }: MeetingPlace): string {
  if (name === '') return type;
  return name.toLowerCase().includes(type.toLowerCase()) ? name : `${name} (${type})`;
}

function fitLanes(candidates: readonly Candidate[]): readonly Lane[] {
  const many = candidates.length > MANY;
  return candidates.filter(({ minor }) => !(many && minor));
}

function pick(candidates: readonly Candidate[], wanted: readonly string[]): readonly Lane[] {
  return wanted.flatMap((name) => candidates.filter(({ names }) => names.includes(name)));
}

/** A task is called by its coroutine and arguments; where two are the same, by its name too. */
function taskLabels(tasks: readonly EventOf<'task'>[]): ReadonlyMap<number, string> {
  const label = (event: EventOf<'task'>): string => {
    const alone = tasks.filter(({ coro }) => coro === event.coro).length === 1;
    return callLabel(event.coro, alone && event.args.length > 1 ? [] : event.args);
  };
  const used = tasks.map(label);
  return new Map(
    tasks.map((event) => {
      const own = label(event);
      return [event.task, used.filter((other) => other === own).length > 1 ? `${own} ${event.name}` : own];
    }),
  );
}

function usesModule(events: readonly TraceEvent[]): boolean {
  return events.some(
    (event) =>
      (event.kind === 'stdout' || event.kind === 'block') &&
      event.task === 0 &&
      event.co === null &&
      event.line !== null &&
      !isCallback(events, event),
  );
}

/** Whether what stands at `event` happened in a callback that the loop ran. */
function isCallback(events: readonly TraceEvent[], event: TraceEvent): boolean {
  const before = events
    .slice(0, event.seq - 1)
    .findLast(({ kind }) => kind === 'callback' || kind === 'resume' || kind === 'start' || kind === 'done');
  return before?.kind === 'callback';
}

function placesOf(event: TraceEvent): readonly MeetingPlace[] {
  if (event.kind === 'object') return [event.object];
  if (event.kind === 'suspend' && (event.on.kind === 'object' || event.on.kind === 'future') && event.on.object)
    return [event.on.object];
  if (event.kind === 'future' && event.target.kind === 'future') return [event.target.object];
  return [];
}
