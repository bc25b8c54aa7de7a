import type { EventOf, TracedError, TraceEvent } from '../../trace/event.ts';
import { LOOP, MODULE } from '../actors.ts';
import { callLabel, toLabel } from '../expression.ts';
import type { MessageKind } from '../model.ts';
import type { Story, TaskState } from './story.ts';
import { errorLabel } from './tell-exception.ts';

/** Functions whose call, as the program has it, says that there is a new task. */
const DIRECT: ReadonlySet<string> = new Set(['run', 'run_until_complete', 'run_coroutine_threadsafe']);

export function tellCreated(story: Story, event: EventOf<'task'>): void {
  const [via] = event.via;
  const direct = via === undefined || DIRECT.has(via.slice(via.lastIndexOf('.') + 1)) || via.endsWith('create_task');
  const lane = creatorLane(story, event);
  const text = direct && event.code !== '' ? toLabel(event.code) : newTaskLabel(story, event);
  story.message('call', lane, story.actors.task(event.task), text);
  const state = story.task(event.task);
  state.creator = { lane, task: event.by };
  if (event.asker !== undefined) state.asker = lane;
  // Who starts main goes without saying.
  state.told = event.by === 0;
}

export function tellStarted(story: Story, event: EventOf<'start'>): void {
  const askedBy = toLabel(event.code);
  story.begin(event.co, { parent: event.parent, via: event.via[0] ?? '', askedBy, yielded: false });
  const lane = story.actors.at(event.co, event.task);
  if (event.parent !== null) {
    const parent = story.actors.at(event.parent, event.task);
    if (parent !== lane) story.message('call', parent, lane, askedBy);
    return;
  }
  const state = story.task(event.task);
  if (isEager(story, state)) state.eager = state.creator.lane;
  if (!state.told)
    story.message('answer', state.eager ?? story.actors.loop(event.thread), lane, story.words('firstStep'));
  state.told = false;
}

export function tellSuspended(story: Story, event: EventOf<'suspend'>): void {
  const state = story.task(event.task);
  state.suspended = event;
  // That it waits for a process to be started goes without saying.
  if (event.via[0]?.startsWith('create_subprocess')) return;
  const from = story.actors.at(event.co, event.task);
  const label = suspensionLabel(event);
  const again = event.on.kind === 'tasks' && label === state.label;
  if (again && (story.takeBack(from) || state.aborting)) return;
  state.aborting = false;
  state.label = label;
  const place = meetingLane(story, event);
  if (place !== null) story.message('call', from, place, story.words('waits', { code: label }));
  else story.message('call', from, state.eager ?? story.actors.loop(event.thread), label);
  state.eager = null;
}

export function tellResumed(story: Story, event: EventOf<'resume'>): void {
  const state = story.task(event.task);
  const { suspended } = state;
  state.suspended = null;
  story.waitedFor = null;
  const { failing } = state;
  state.failing = null;
  if (suspended === null || state.overdue || isQuiet(story, suspended)) return;
  // An exception thrown in says why it goes on.
  if (story.next?.kind === 'throw' || story.next?.kind === 'unstarted') return;
  const lane = story.actors.at(suspended.co, event.task);
  const place = meetingLane(story, suspended);
  const raised = endOfGroup(story, suspended);
  const loop = story.actors.loop(event.thread);
  if (raised !== null) story.message('fail', loop, lane, errorLabel(raised));
  else if (failing !== null && story.next?.kind === 'catch') story.message('fail', loop, lane, errorLabel(failing));
  else if (place === null) story.message('answer', loop, lane, story.words('resumes'));
  else if (suspended.on.kind === 'future') story.message('answer', place, lane, story.words('resumes'));
  else story.waitedFor = place;
}

export function tellDone(story: Story, event: EventOf<'done'>): void {
  const state = story.task(event.task);
  state.ended = true;
  const from = story.actors.task(event.task);
  const text = endingLabel(story, event);
  for (const [task, { suspended }] of story.tasks()) {
    if (suspended?.on.kind !== 'tasks' || !suspended.on.tasks.includes(event.task)) continue;
    // Whoever waits learns of the end now, and goes on, or has the exception raised in it, when the loop comes to it.
    story.message('answer', from, story.actors.at(suspended.co, task), text);
    return;
  }
  if (state.asker !== null) {
    story.message('answer', from, state.asker, text);
    return;
  }
  const style: MessageKind = event.state === 'exception' && state.creator.task === 0 ? 'fail' : 'answer';
  if (state.creator.lane === MODULE) story.handedOver = { style, text };
  // That main ends without a result goes without saying where nobody is shown who waits for it.
  const loop = story.actors.loop(event.thread);
  if (state.creator.lane === loop && event.state === 'result' && event.value == null) return;
  story.message(style, from, state.eager ?? loop, text);
  state.eager = null;
}

export function tellAborted(story: Story, event: EventOf<'abort'>): void {
  const state = story.task(event.task);
  state.aborting = true;
  const from = story.actors.task(event.task);
  for (const task of event.tasks) story.message('request', from, story.actors.task(task), story.words('groupCancels'));
}

export function tellShutdown(story: Story, event: EventOf<'shutdown'>): void {
  for (const task of event.tasks) story.message('request', LOOP, story.actors.task(task), story.words('runCancels'));
}

/** `run_coroutine_threadsafe` is called in one thread, the task is created in another. */
function creatorLane({ actors }: Story, event: EventOf<'task'>): string {
  if (event.asker === undefined) return actors.at(event.co, event.by, event);
  return actors.at(event.co, event.by, { thread: event.asker === 0 ? undefined : event.asker });
}

function newTaskLabel({ words }: Story, { via, coro, args, code }: EventOf<'task'>): string {
  const call = callLabel(coro, args);
  if (via[0] === 'StreamReaderProtocol.connection_made') return words('newConnection', { call });
  // What no line of the program created is known by its coroutine only.
  return words('newTask', { via: code === '' ? call : (via[0] ?? call) });
}

/** What a task has read says that it goes on; so does what a new process is asked first. */
function isQuiet({ next }: Story, suspended: EventOf<'suspend'>): boolean {
  if (suspended.via[0]?.startsWith('create_subprocess')) return true;
  return suspended.on.kind === 'process' || next?.kind === 'stream';
}

/** The exception with which the `async with` of a TaskGroup ends: no exception is thrown in, the block raises it. */
function endOfGroup(story: Story, suspended: EventOf<'suspend'>): TracedError | null {
  const ends = suspended.via.some((via) => via.startsWith('TaskGroup.'));
  const { next } = story;
  return ends && (next?.kind === 'catch' || next?.kind === 'raise') ? next.error : null;
}

/** What asyncio.run hands to the code that called it, once it has cancelled what was left. */
export function tellHandedOver(story: Story, event?: TraceEvent): void {
  const { handedOver } = story;
  story.handedOver = null;
  if (handedOver === null) return;
  // After Ctrl-C what comes out is not how main ended.
  const raised = event?.kind === 'catch' ? event.error : null;
  if (raised !== null) story.message('fail', LOOP, MODULE, errorLabel(raised));
  else story.message(handedOver.style, LOOP, MODULE, handedOver.text);
}

/** Whether a task begins while the one that created it has not given control away. */
function isEager(story: Story, state: TaskState): boolean {
  if (state.creator.task === 0) return false;
  const creator = story.task(state.creator.task);
  return !creator.ended && creator.suspended === null;
}

function meetingLane(story: Story, { on }: EventOf<'suspend'>): string | null {
  const place = on.kind === 'object' || on.kind === 'future' ? on.object : undefined;
  return place === undefined ? null : story.actors.object(place);
}

function suspensionLabel(event: EventOf<'suspend'>): string {
  if (event.code === '') return toLabel(`await ${event.via.join('.')}`);
  // The program may say sleep(delay): the picture says how long.
  const named = /\bsleep\(\w*[a-z]\w*\)$/i.test(event.code);
  return event.on.kind === 'sleep' && named ? `await sleep(${event.on.seconds})` : toLabel(event.code);
}

function endingLabel({ words }: Story, event: EventOf<'done'>): string {
  if (event.state === 'cancelled') return words('cancelled');
  if (event.error !== undefined) return words('endedWith', { error: errorLabel(event.error) });
  return event.value == null ? words('finished') : words('result', { value: event.value });
}
