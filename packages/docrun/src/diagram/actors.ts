import type { EventOf, MeetingPlace, TraceEvent } from '../trace/event.ts';
import { callLabel } from './expression.ts';
import { fitLanes, type LaneCandidate, pickLanes } from './fit-lanes.ts';
import { placeLabel, processLabel, taskLabels, threadLabel } from './labels.ts';
import type { Lane } from './model.ts';
import { findInCallbacks, usesModule } from './module-code.ts';
import type { Words } from './words.ts';

export const LOOP = 'loop';
export const MODULE = 'module';
/** More lanes than these no page has room for. */
const MOST = 10;

/** The thread, other than that of the first loop, or the process in which something happened. */
interface Where {
  readonly thread?: number | undefined;
  readonly process?: number | undefined;
  /** The number of the event. */
  readonly seq?: number | undefined;
}

/** Says which lane stands for whom. */
export interface Actors {
  readonly lanes: readonly Lane[];
  /** How many lanes there was no room for. */
  readonly left: number;
  /** The lane of a task; the loop's for 0. */
  task(task: number): string;
  /** The lane of a coroutine, or of the task where it has none or is null; outside of both, that of `where`. */
  at(co: number | null, task: number, where?: Where): string;
  /** The lane of the loop that runs in a thread. */
  loop(thread: number | undefined): string;
  thread(thread: number): string;
  process(process: number): string;
  /** The lane of whoever holds an end of a connection, or null. */
  holder(connection: number, end: 'client' | 'server'): string | null;
  /** Whether a task only waits for a thread, on behalf of the one that created it, whose lane it shares. */
  isMiddleman(task: number): boolean;
  /** The lane of an object, or null where it is not shown. */
  object(place: MeetingPlace): string | null;
  has(lane: string): boolean;
}

/**
 * Chooses the lanes of a trace: the loop, the tasks, the coroutines that are awaited directly where there is room, threads,
 * processes, and the objects that tasks meet at. `wanted` keeps only the lanes with these names, in that order.
 */
export function chooseActors(events: readonly TraceEvent[], words: Words, wanted?: readonly string[]): Actors {
  const taskLanes = new Map<number, string>();
  const middlemen = new Set<number>();
  const coroutineLanes = new Map<number, string>();
  const coroutineTask = new Map<number, number>();
  const objectLanes = new Map<number, string>();
  const threadLanes = new Map<number, string>();
  const processLanes = new Map<number, string>();
  const candidates: LaneCandidate[] = [];
  const add = (candidate: LaneCandidate): string => {
    if (!candidates.some(({ id }) => id === candidate.id)) candidates.push(candidate);
    return candidate.id;
  };

  const tasks = events.filter((event) => event.kind === 'task');
  const labels = taskLabels(tasks);
  const inCallbacks = findInCallbacks(events);
  if (usesModule(events, inCallbacks)) add({ id: MODULE, label: words('module'), names: ['module'], minor: false });
  if (tasks.length > 0 || candidates.length === 0)
    add({ id: LOOP, label: words('loop'), names: ['loop'], minor: false });
  const shared = new Map<string, string>();
  const loopThreads = new Set(events.flatMap((event) => (event.kind === 'thread-loop' ? [event.id] : [])));
  const holders = endsOfConnections(events);

  for (const event of events) {
    if (event.kind === 'task') {
      const creator = taskLanes.get(event.by);
      if (event.coro === 'to_thread' && creator !== undefined) {
        middlemen.add(event.task);
        taskLanes.set(event.task, creator);
        continue;
      }
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
    } else if (event.kind === 'thread') {
      const lane = `thread${event.id}`;
      const label = threadLabel(event, words);
      threadLanes.set(event.id, lane);
      if (loopThreads.has(event.id)) threadLanes.set(event.id, LOOP);
      else add({ id: lane, label, names: [event.name, 'thread', label], minor: false });
    } else if (event.kind === 'process') {
      const label = processLabel(event, words);
      const names = [event.name, 'process', label];
      processLanes.set(event.id, add({ id: `process${event.id}`, label, names, minor: false }));
    } else {
      for (const place of placesOf(event)) {
        if (objectLanes.has(place.id) || hasBothEnds(place, holders)) continue;
        const id = `o${place.id}`;
        const label = placeLabel(place, words);
        objectLanes.set(place.id, add({ id, label, names: [place.name, place.type], minor: false }));
      }
    }
  }

  const fitting = wanted === undefined ? fitLanes(candidates) : pickLanes(candidates, wanted);
  const lanes = fitting.slice(0, MOST);
  const shown = new Set(lanes.map(({ id }) => id));
  const own = (lane: string | undefined): string | null => (lane !== undefined && shown.has(lane) ? lane : null);
  const taskLane = (task: number): string => (task === 0 ? LOOP : (own(taskLanes.get(task)) ?? `hidden${task}`));
  const threadLane = (thread: number): string => threadLanes.get(thread) ?? `thread${thread}`;
  const processLane = (process: number): string => processLanes.get(process) ?? `process${process}`;
  const at = (co: number | null, task: number, where?: Where): string => {
    const lane = co === null ? null : own(coroutineLanes.get(co));
    if (lane !== null) return lane;
    if (task === 0 && co === null) {
      if (where?.process !== undefined) return processLane(where.process);
      if (where?.thread !== undefined) return threadLane(where.thread);
      const isCallback = where?.seq !== undefined && inCallbacks.has(where.seq);
      return shown.has(MODULE) && !isCallback ? MODULE : LOOP;
    }
    return taskLane(co === null ? task : (coroutineTask.get(co) ?? task));
  };
  return {
    lanes,
    left: fitting.length - lanes.length,
    task: taskLane,
    at,
    loop: (thread) => (thread === undefined ? LOOP : threadLane(thread)),
    thread: threadLane,
    process: processLane,
    holder: (connection, end) => {
      const event = holders.get(`${connection} ${end}`);
      return event === undefined ? null : at(event.co, event.by, event);
    },
    isMiddleman: (task) => middlemen.has(task),
    object: (place) => own(objectLanes.get(place.id)),
    has: (lane) => shown.has(lane),
  };
}

/** By number of connection and end, the first event of whoever holds that end. */
function endsOfConnections(events: readonly TraceEvent[]): ReadonlyMap<string, EventOf<'stream'>> {
  const ends = new Map<string, EventOf<'stream'>>();
  for (const event of events) {
    if (event.kind !== 'stream') continue;
    const key = `${event.object.id} ${event.end}`;
    if (!ends.has(key)) ends.set(key, event);
  }
  return ends;
}

/** A connection between two lanes needs none of its own: what goes through it goes from one to the other. */
function hasBothEnds({ type, id }: MeetingPlace, holders: ReadonlyMap<string, unknown>): boolean {
  return type === 'Connection' && holders.has(`${id} client`) && holders.has(`${id} server`);
}

function placesOf(event: TraceEvent): readonly MeetingPlace[] {
  if (event.kind === 'object' || event.kind === 'stream') return [event.object];
  if (event.kind === 'suspend' && (event.on.kind === 'object' || event.on.kind === 'future') && event.on.object)
    return [event.on.object];
  if (event.kind === 'future' && event.target.kind === 'future') return [event.target.object];
  return [];
}
