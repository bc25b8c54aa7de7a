import type { EventOf, TraceEvent } from '../trace/event.ts';
import { type Actors, LOOP, MODULE } from './actors.ts';
import { callLabel, shorten, toLabel } from './expression.ts';
import type { MessageKind, Step } from './model.ts';
import type { Words } from './words.ts';

/** What is still to be said of a task when its next event comes. */
interface TaskState {
  /** The label of its last suspension. */
  label: string;
  /** The events with which it was suspended, while it waits. */
  suspended: EventOf<'suspend'> | null;
  /** The lane whose message already told this task why it goes on. */
  told: boolean;
}

/** Tells the events of a run as steps of a diagram, in the order in which they happened. */
export function toSteps(events: readonly TraceEvent[], actors: Actors, words: Words): readonly Step[] {
  return new Teller(actors, words).tell(events);
}

class Teller {
  private readonly actors: Actors;
  private readonly words: Words;
  private readonly steps: Step[] = [];
  private readonly states = new Map<number, TaskState>();
  private readonly parents = new Map<number, number | null>();
  private readonly deadlines = new Set<number>();
  private raised: EventOf<'raise'> | null = null;
  private waitedFor: string | null = null;
  private readonly vias = new Map<number, readonly string[]>();
  private readonly creators = new Map<number, string>();
  /** The exception each lane was last told of, so that its arrival is not told twice. */
  private readonly toldOf = new Map<string, string>();
  /** The exception last thrown into each lane, and the library function it came through. */
  private readonly thrownInto = new Map<string, { readonly type: string; readonly via: string }>();
  /** The code that awaits a coroutine, by coroutine; for a generator, what asks for its next value. */
  private readonly askedBy = new Map<number, string>();
  private readonly yielded = new Set<number>();
  private readonly ended = new Set<number>();
  /** Tasks in the step that is run inside of create_task, with the lane that created them. */
  private readonly eager = new Map<number, string>();
  /** Tasks whose TaskGroup has cancelled the rest: it cancels its own task too, and waits on in the same place. */
  private readonly aborting = new Set<number>();
  private readonly creatorTasks = new Map<number, number>();
  private handedOver: { readonly style: MessageKind; readonly text: string } | null = null;
  private next: TraceEvent | undefined;

  constructor(actors: Actors, words: Words) {
    this.actors = actors;
    this.words = words;
  }

  tell(events: readonly TraceEvent[]): readonly Step[] {
    for (const [index, event] of events.entries()) {
      this.next = events[index + 1];
      if (isModuleCode(event)) this.handOver();
      this.step(event);
      if (event.kind !== 'raise' && event.kind !== 'done') this.raised = null;
      else if (event.kind === 'raise') this.raised = event;
    }
    this.handOver();
    return this.steps;
  }

  /** What asyncio.run hands to the code that called it, once it has cancelled what was left. */
  private handOver(): void {
    const { handedOver } = this;
    this.handedOver = null;
    if (handedOver !== null) this.message(handedOver.style, LOOP, MODULE, handedOver.text);
  }

  private step(event: TraceEvent): void {
    this.askAgain(event);
    switch (event.kind) {
      case 'task':
        return this.created(event);
      case 'start':
        return this.started(event);
      case 'suspend':
        return this.suspended(event);
      case 'wake':
        return;
      case 'resume':
        return this.resumed(event);
      case 'throw':
        return this.thrown(event);
      case 'unstarted':
        this.state(event.task).told = true;
        return this.message('fail', LOOP, this.actors.task(event.task), this.words('thrownUnstarted', { error: event.error.type }));
      case 'catch':
        return this.caught(event);
      case 'stdout':
        return this.note([this.actors.at(event.co, event.task)], this.printed('prints', event.text));
      case 'stderr':
        return;
      case 'return':
        return this.returned(event);
      case 'raise':
        return this.failed(event);
      case 'done':
        return this.done(event);
      case 'yield':
        this.answerParent(event.co, event.task, 'answer', this.words('yields'));
        this.yielded.add(event.co);
        return;
      case 'cancel':
        return this.cancelled(event);
      case 'future':
        return this.future(event);
      case 'object':
        return this.operated(event);
      case 'schedule':
        if (event.code !== '') this.message('call', this.actors.at(event.co, event.by), LOOP, toLabel(event.code));
        return;
      case 'callback':
        return this.note([LOOP], this.words('callback', { name: event.callback }));
      case 'block':
        return this.note([this.actors.at(event.co, event.task)], this.words('blocks', { seconds: this.words.number(event.seconds) }));
      case 'clock':
        return this.note([], this.words('clock', { t: this.words.number(event.t) }), true);
      case 'deadline':
        this.deadlines.add(event.task);
        return this.note([], this.words('deadline'));
      case 'abort':
        return this.aborted(event);
      case 'shutdown':
        for (const task of event.tasks) this.message('fail', LOOP, this.actors.task(task), this.words('runCancels'));
        return;
      case 'cut':
        return this.note([], '…', true);
      case 'verdict':
        return this.note([], event.verdict === 'deadlock' ? this.words('deadlock') : this.words('stopped'));
    }
  }

  // ---- tasks

  private created(event: EventOf<'task'>): void {
    const direct = event.via[0]?.endsWith('create_task') || event.via[0] === 'run' || event.via.length === 0;
    const label = callLabel(event.coro, event.args);
    this.creators.set(event.task, this.actors.at(event.co, event.by));
    this.creatorTasks.set(event.task, event.by);
    const text = direct && event.code !== '' ? toLabel(event.code) : this.words('newTask', { via: event.via[0] ?? label });
    this.message('call', this.actors.at(event.co, event.by), this.actors.task(event.task), text);
    this.state(event.task);
    if (event.by === 0) this.state(event.task).told = true;
  }

  private started(event: EventOf<'start'>): void {
    this.parents.set(event.co, event.parent);
    this.vias.set(event.co, event.via);
    const lane = this.actors.at(event.co, event.task);
    if (event.parent === null) {
      const state = this.state(event.task);
      const creator = this.creators.get(event.task) ?? LOOP;
      if (this.isEager(event.task)) this.eager.set(event.task, creator);
      if (!state.told) this.message('answer', this.eager.get(event.task) ?? LOOP, lane, this.words('firstStep'));
      state.told = false;
      return;
    }
    const parent = this.actors.at(event.parent, event.task);
    this.askedBy.set(event.co, toLabel(event.code));
    if (parent !== lane) this.message('call', parent, lane, toLabel(event.code));
  }

  private suspended(event: EventOf<'suspend'>): void {
    const state = this.state(event.task);
    Object.assign(state, { suspended: event, told: false });
    const from = this.actors.at(event.co, event.task);
    const place = event.on.kind === 'object' || event.on.kind === 'future' ? event.on.object : undefined;
    const lane = place === undefined ? null : this.actors.object(place);
    this.toldOf.delete(from);
    const code = suspensionLabel(event);
    if (event.on.kind === 'tasks' && code === state.label && (this.takeBack(from) || this.aborting.has(event.task))) return;
    this.aborting.delete(event.task);
    state.label = code;
    if (lane !== null) this.message('call', from, lane, this.words('waits', { code }));
    else this.message('call', from, this.eager.get(event.task) ?? LOOP, code);
    this.eager.delete(event.task);
  }

  private resumed(event: EventOf<'resume'>): void {
    const state = this.state(event.task);
    const { suspended, told } = state;
    state.suspended = null;
    this.waitedFor = null;
    if (suspended === null || told || this.deadlines.has(event.task)) return;
    if (this.next?.kind === 'throw' || this.next?.kind === 'unstarted') return;
    const lane = this.actors.at(suspended.co, event.task);
    const place = suspended.on.kind === 'object' || suspended.on.kind === 'future' ? suspended.on.object : undefined;
    const from = place === undefined ? null : this.actors.object(place);
    if (from === null) this.message('answer', LOOP, lane, this.words('resumes'));
    else if (suspended.on.kind === 'future') this.message('answer', from, lane, this.words('resumes'));
    else this.waitedFor = from;
  }

  private done(event: EventOf<'done'>): void {
    this.ended.add(event.task);
    const from = this.actors.task(event.task);
    const waiters = [...this.states].filter(([, { suspended }]) => suspended !== null && waitsFor(suspended, event.task));
    const [waiter] = waiters;
    const style: MessageKind = event.state === 'result' ? 'answer' : 'fail';
    const text = this.ending(event);
    if (waiter !== undefined) {
      const [task, state] = waiter;
      const to = this.actors.at(state.suspended?.co ?? null, task);
      this.message(style, from, to, text);
      if (event.error !== undefined) this.toldOf.set(to, event.error.type);
      if (state.suspended?.on.kind === 'tasks' && state.suspended.on.tasks.length === 1) state.told = true;
      return;
    }
    const creator = this.creators.get(event.task) ?? LOOP;
    if (creator === MODULE) this.handedOver = { style, text };
    // That main ends without a result goes without saying where nobody is shown who waits for it.
    if (creator === LOOP && event.state === 'result' && event.value == null) return;
    this.message(style, from, this.eager.get(event.task) ?? LOOP, text);
    this.eager.delete(event.task);
  }

  private ending(event: EventOf<'done'>): string {
    if (event.state === 'cancelled') return this.words('cancelled');
    if (event.error !== undefined) return errorText(event.error);
    return event.value == null ? this.words('finished') : this.words('result', { value: event.value });
  }

  // ---- coroutines inside of a task

  private returned(event: EventOf<'return'>): void {
    this.answerParent(event.co, event.task, 'answer', event.value === null ? this.words('finished') : this.words('returns', { value: event.value }));
  }

  private failed(event: EventOf<'raise'>): void {
    const parent = this.parents.get(event.co);
    const via = this.vias.get(event.co)?.[0] ?? '';
    if (parent != null) this.thrownInto.set(this.actors.at(parent, event.task), { type: event.error.type, via });
    this.comesFrom(this.actors.at(event.co, event.task), event.error.type);
    this.answerParent(event.co, event.task, 'fail', errorText(event.error));
  }

  private answerParent(co: number, task: number, style: MessageKind, text: string): void {
    const parent = this.parents.get(co);
    if (parent == null) return;
    this.message(style, this.actors.at(co, task), this.actors.at(parent, task), text);
  }

  private thrown(event: EventOf<'throw'>): void {
    const lane = this.actors.at(event.co, event.task);
    this.waitedFor = null;
    if (this.aborting.has(event.task) && toLabel(event.code) === this.state(event.task).label) return;
    if (this.raised !== null) {
      this.deadlines.delete(event.task);
      return;
    }
    this.deadlines.delete(event.task);
    this.thrownInto.set(lane, { type: event.error.type, via: '' });
    if (this.toldOf.get(lane) === event.error.type) return;
    this.message('fail', LOOP, lane, this.words('thrown', { error: event.error.type, line: event.line ?? 0 }));
  }

  private caught(event: EventOf<'catch'>): void {
    const lane = this.actors.at(event.co, event.task);
    const thrown = this.thrownInto.get(lane);
    this.thrownInto.delete(lane);
    this.comesFrom(lane, event.error.type);
    if (thrown?.type === 'CancelledError' && event.error.type === 'TimeoutError') {
      const via = thrown.via === '' ? 'timeout' : thrown.via;
      this.note([lane], this.words('turnsInto', { via, from: thrown.type, to: event.error.type }));
    }
    this.note([lane], toLabel(event.code));
  }

  // ---- cancellation, futures, objects

  private cancelled(event: EventOf<'cancel'>): void {
    const from = this.actors.at(event.co, event.by);
    const code = toLabel(event.code);
    const text = event.accepted ? this.words('requestsCancel', { code }) : this.words('cancelLate', { code });
    for (const lane of this.targets(event.target)) this.message('fail', from, lane, text);
  }

  private future(event: EventOf<'future'>): void {
    for (const lane of this.targets(event.target)) this.message('call', this.actors.at(event.co, event.by), lane, toLabel(event.code));
  }

  private targets(target: EventOf<'cancel'>['target']): readonly string[] {
    if (target.kind === 'task') return [this.actors.task(target.task)];
    if (target.kind === 'tasks') return target.tasks.map((task) => this.actors.task(task));
    const lane = this.actors.object(target.object);
    return lane === null ? [] : [lane];
  }

  private aborted(event: EventOf<'abort'>): void {
    const from = this.actors.task(event.task);
    this.aborting.add(event.task);
    for (const task of event.tasks) this.message('fail', from, this.actors.task(task), this.words('groupCancels'));
    this.state(event.task).told = false;
  }

  private operated(event: EventOf<'object'>): void {
    const place = this.actors.object(event.object);
    if (place === null) return;
    const lane = this.actors.at(event.co, event.by);
    const waited = this.waitedFor === place;
    if (waited) this.waitedFor = null;
    switch (event.operation) {
      case 'get':
        if (!waited) this.message('call', lane, place, 'get()');
        return this.message('answer', place, lane, this.words('got', { value: event.value ?? '' }));
      case 'put':
        if (waited) this.message('answer', place, lane, this.words('resumes'));
        return this.message('call', lane, place, `put(${event.value ?? ''})`);
      case 'acquire':
        return waited
          ? this.message('answer', place, lane, this.words('acquired'))
          : this.message('call', lane, place, `acquire(): ${this.words('acquired')}`);
      case 'wait':
      case 'join':
        return this.message('answer', place, lane, waited ? this.words('resumes') : `${event.operation}()`);
      case 'notify':
        return this.message('call', lane, place, `notify(${event.value ?? ''})`);
      default:
        return this.message('call', lane, place, `${event.operation}(${event.value ?? ''})`);
    }
  }

  // ---- who acts

  /** A generator that yielded does nothing until it is asked for its next value. */
  private askAgain(event: TraceEvent): void {
    if (!('co' in event) || event.co === null || !this.yielded.delete(event.co)) return;
    const task = 'task' in event ? event.task : 'by' in event ? event.by : 0;
    const parent = this.parents.get(event.co);
    if (parent == null) return;
    const label = this.askedBy.get(event.co) ?? '';
    this.message('call', this.actors.at(parent, task), this.actors.at(event.co, task), label);
  }

  /** Whether a task begins while the one that created it has not given control away. */
  private isEager(task: number): boolean {
    const creator = this.creatorTasks.get(task) ?? 0;
    return creator !== 0 && !this.ended.has(creator) && this.state(creator).suspended === null;
  }

  /** An exception that ends a wait for an object comes from that object. */
  private comesFrom(lane: string, error: string): void {
    if (this.waitedFor !== null) this.message('fail', this.waitedFor, lane, error);
    this.waitedFor = null;
  }

  /** Takes back that `lane` goes on, where it only looked and waits again for the same. */
  private takeBack(lane: string): boolean {
    const last = this.steps.at(-1);
    const back = last?.kind === 'message' && last.style === 'answer' && last.from === LOOP && last.to === lane;
    if (back) this.steps.pop();
    return back;
  }

  // ---- writing

  private state(task: number): TaskState {
    const known = this.states.get(task);
    if (known !== undefined) return known;
    const state = { label: '', suspended: null, told: false };
    this.states.set(task, state);
    return state;
  }

  private printed(key: 'prints' | 'stderr', text: string): string {
    return this.words(key, { text: shorten(text.trimEnd().split('\n').join(' ⏎ ')) });
  }

  private message(style: MessageKind, from: string, to: string, text: string): void {
    if (!this.actors.has(from) || !this.actors.has(to)) return;
    if (from === to) this.note([from], text);
    else this.steps.push({ kind: 'message', style, from, to, text });
  }

  /** No lanes: over all of them. `begins`: never joined to the note before. */
  private note(lanes: readonly string[], text: string, begins = false): void {
    const shown = lanes.filter((lane) => this.actors.has(lane));
    if (lanes.length > 0 && shown.length === 0) return;
    const all = this.actors.lanes.map(({ id }) => id);
    const over = shown.length > 0 ? shown : [all[0] ?? LOOP, all.at(-1) ?? LOOP];
    const last = this.steps.at(-1);
    if (!begins && last?.kind === 'note' && last.lanes.join() === over.join() && last.text.length < 4) {
      this.steps[this.steps.length - 1] = { ...last, text: [...last.text, text] };
    } else {
      this.steps.push({ kind: 'note', lanes: over, text: [text] });
    }
  }
}

function isModuleCode(event: TraceEvent): boolean {
  if (event.kind === 'task') return event.by === 0;
  return (event.kind === 'stdout' || event.kind === 'block') && event.task === 0 && event.co === null && event.line !== null;
}

function suspensionLabel(event: EventOf<'suspend'>): string {
  if (event.code === '') return toLabel(`await ${event.via.join('.')}`);
  // The program may say sleep(delay): the picture says how long.
  if (event.on.kind === 'sleep' && /\bsleep\(\w*[a-z]\w*\)$/i.test(event.code)) return `await sleep(${event.on.seconds})`;
  return toLabel(event.code);
}

function waitsFor(suspended: EventOf<'suspend'>, task: number): boolean {
  return suspended.on.kind === 'tasks' && suspended.on.tasks.includes(task);
}

function errorText({ type, message }: { type: string; message: string }): string {
  return message === '' ? type : shorten(`${type}: ${message}`);
}
