import type { EventOf, TracedError, TraceEvent } from '../../trace/event.ts';
import { type Actors, LOOP } from '../actors.ts';
import type { MessageKind, Step } from '../model.ts';
import type { Words } from '../words.ts';

/** Notes of one lane are joined up to so many lines. */
const MOST_LINES = 5;

/** What the story knows of a task between its events. */
export interface TaskState {
  /** The lane and the number of the task that created it; 0 for code outside of tasks. */
  creator: { readonly lane: string; readonly task: number };
  /** The event with which it was suspended, while it waits. */
  suspended: EventOf<'suspend'> | null;
  /** The label of its last suspension. */
  label: string;
  /** Who starts it goes without saying. */
  told: boolean;
  ended: boolean;
  /** The lane whose call of create_task its first step runs inside of. */
  eager: string | null;
  /** The lane of the thread that asked for it. */
  asker: string | null;
  /** The exception with which a job that it waits for has ended. */
  failing: TracedError | null;
  /** Its deadline passed, and it has not heard of it yet. */
  overdue: boolean;
  /** Its TaskGroup has cancelled the rest: it cancels its own task too, and waits on in the same place. */
  aborting: boolean;
}

/** What the story knows of a coroutine. */
export interface CoroutineState {
  readonly parent: number | null;
  /** The library function through which its parent awaits it, or ''. */
  readonly via: string;
  /** The code that awaits it; of a generator, what asks for its next value. */
  readonly askedBy: string;
  /** A generator that yielded does nothing until it is asked again. */
  yielded: boolean;
}

/** What the story knows of a lane. */
export interface LaneState {
  /** The exception that an except clause in it has taken last. */
  caught: string | null;
  /** The exception last thrown into it, and the library function it came through, or ''. */
  thrown: { readonly type: string; readonly via: string } | null;
}

/** The steps told so far, and what must be remembered to tell the next event. */
export class Story {
  readonly actors: Actors;
  readonly words: Words;
  readonly steps: Step[] = [];
  /** The event that comes after the one being told. */
  next: TraceEvent | undefined;
  /** The event that was told before. */
  last: TraceEvent | undefined;
  /** The lanes that hold each lock, by the lock's lane. */
  readonly holders = new Map<string, string>();
  /** The exception that left a coroutine in the event before. */
  raised: EventOf<'raise'> | null = null;
  /** The last call on a future or a task that has an arrow of its own. */
  drawn: EventOf<'cancel' | 'future'> | null = null;
  /** The lane of the object that the running task has just stopped waiting for. */
  waitedFor: string | null = null;
  /** What asyncio.run will hand to the code that called it. */
  handedOver: { readonly style: MessageKind; readonly text: string } | null = null;
  private readonly taskStates = new Map<number, TaskState>();
  private readonly coroutineStates = new Map<number, CoroutineState>();
  private readonly laneStates = new Map<string, LaneState>();

  /** Jobs that threads take on, by number. */
  readonly begun: ReadonlyMap<number, EventOf<'job-start'>>;
  /** Jobs that were handed over, by number. */
  readonly jobs = new Map<number, EventOf<'job'>>();
  /** Threads that are at work on a job. */
  readonly busy = new Set<number>();
  /** Whether a process was started. */
  hasProcesses = false;
  /** Jobs whose result came when the task that wanted it had stopped waiting. */
  readonly abandoned: ReadonlySet<number>;
  /** The lane that waits, without a loop, for each thread. */
  readonly joining = new Map<number, string>();

  constructor(actors: Actors, words: Words, events: readonly TraceEvent[]) {
    this.actors = actors;
    this.words = words;
    this.abandoned = abandonedJobs(events);
    this.begun = new Map(events.flatMap((event) => (event.kind === 'job-start' ? [[event.job, event] as const] : [])));
  }

  task(task: number): TaskState {
    const known = this.taskStates.get(task);
    if (known !== undefined) return known;
    const state: TaskState = {
      creator: { lane: LOOP, task: 0 },
      suspended: null,
      label: '',
      told: false,
      ended: false,
      eager: null,
      asker: null,
      failing: null,
      overdue: false,
      aborting: false,
    };
    this.taskStates.set(task, state);
    return state;
  }

  tasks(): Iterable<[number, TaskState]> {
    return this.taskStates;
  }

  coroutine(co: number): CoroutineState | undefined {
    return this.coroutineStates.get(co);
  }

  begin(co: number, state: CoroutineState): void {
    this.coroutineStates.set(co, state);
  }

  lane(lane: string): LaneState {
    const known = this.laneStates.get(lane);
    if (known !== undefined) return known;
    const state: LaneState = { caught: null, thrown: null };
    this.laneStates.set(lane, state);
    return state;
  }

  /** An arrow; a note where both ends are one lane; nothing where a lane is not shown. */
  message(style: MessageKind, from: string, to: string, text: string): void {
    if (!this.actors.has(from) || !this.actors.has(to)) return;
    if (from === to) this.note([from], text);
    else this.steps.push({ kind: 'message', style, from, to, text });
  }

  /** A note over lanes, over all where none is named. `begins`: never joined to the note before. */
  note(lanes: readonly string[], text: string, begins = false): void {
    const shown = lanes.filter((lane) => this.actors.has(lane));
    if (lanes.length > 0 && shown.length === 0) return;
    const [first] = this.actors.lanes;
    const final = this.actors.lanes.at(-1);
    // Names that no lane has may be all that a reader asked for.
    if (first === undefined || final === undefined) return;
    const over = shown.length > 0 ? shown : [first.id, final.id];
    const last = this.steps.at(-1);
    if (!begins && last?.kind === 'note' && last.lanes.join() === over.join() && last.text.length < MOST_LINES) {
      this.steps[this.steps.length - 1] = { ...last, text: [...last.text, text] };
    } else {
      this.steps.push({ kind: 'note', lanes: over, text: [text] });
    }
  }

  /** Takes back that `lane` goes on, where it only looked and waits again for the same. */
  takeBack(lane: string): boolean {
    const last = this.steps.at(-1);
    const back = last?.kind === 'message' && last.style === 'answer' && last.from === LOOP && last.to === lane;
    if (back) this.steps.pop();
    return back;
  }
}

function abandonedJobs(events: readonly TraceEvent[]): ReadonlySet<number> {
  const abandoned = new Set<number>();
  const jobs: EventOf<'job'>[] = [];
  for (const event of events) {
    if (event.kind === 'job') jobs.push(event);
    const cancelled =
      (event.kind === 'throw' && event.error.type === 'CancelledError') ||
      (event.kind === 'done' && event.state === 'cancelled');
    if (cancelled) for (const { job, by } of jobs) if (by === event.task) abandoned.add(job);
    if (event.kind === 'job-end') jobs.splice(0, jobs.length, ...jobs.filter(({ job }) => job !== event.job));
  }
  return abandoned;
}
