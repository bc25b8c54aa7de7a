import type { EventOf } from '../../trace/event.ts';
import { MODULE } from '../actors.ts';
import { callLabel, toLabel } from '../expression.ts';
import type { Story } from './story.ts';
import { errorLabel } from './tell-exception.ts';

export function tellThread(story: Story, event: EventOf<'thread'>): void {
  if (event.code === '') return;
  story.message('call', story.actors.at(event.co, event.by, event), story.actors.thread(event.id), toLabel(event.code));
}

export function tellThreadEnd(story: Story, event: EventOf<'thread-end'>): void {
  const lane = story.actors.thread(event.id);
  const waiter = story.joining.get(event.id);
  if (waiter === undefined) story.note([lane], story.words('threadEnded'));
  else story.message('answer', lane, waiter, story.words('threadEnded'));
}

export function tellWait(story: Story, event: EventOf<'wait'>): void {
  const lane = story.actors.at(event.co, event.task, event);
  const code = toLabel(event.code);
  // A task that waits so keeps its loop from running anything else.
  story.note([lane], event.task === 0 ? story.words('waits', { code }) : story.words('blocksOn', { code }));
  if (event.on.kind === 'thread') story.joining.set(event.on.id, lane);
}

export function tellBlocked(story: Story, event: EventOf<'block'>): void {
  // It stands in code: Python's decimal point in every language.
  const seconds = Number(event.seconds.toFixed(3));
  const lane = story.actors.at(event.co, event.task, event);
  if (lane === MODULE) story.note([lane], story.words('waits', { code: `time.sleep(${seconds})` }));
  else story.note([lane], story.words(event.thread === undefined ? 'blocks' : 'threadBlocks', { seconds }));
}

export function tellJob(story: Story, event: EventOf<'job'>): void {
  const { actors } = story;
  story.jobs.set(event.job, event);
  const from = actors.at(event.co, event.by, event);
  const start = story.begun.get(event.job);
  const thread = start?.thread;
  const call = callLabel(event.name, event.args);
  if (event.pool !== null) {
    story.hasProcesses = true;
    story.message('call', from, actors.process(event.pool), call);
  } else if (thread === undefined || story.busy.has(thread) || start?.t !== event.t) {
    story.note([from], story.words('queued', { call }));
  } else {
    story.busy.add(thread);
    story.message('call', from, actors.thread(thread), call);
  }
}

export function tellJobStart(story: Story, event: EventOf<'job-start'>): void {
  const job = story.jobs.get(event.job);
  if (job === undefined || event.thread === undefined || story.busy.has(event.thread)) return;
  story.busy.add(event.thread);
  story.note([story.actors.thread(event.thread)], story.words('takes', { call: callLabel(job.name, job.args) }));
}

export function tellJobEnd(story: Story, event: EventOf<'job-end'>): void {
  const { actors, words } = story;
  const job = story.jobs.get(event.job);
  if (job === undefined) return;
  const thread = story.begun.get(event.job)?.thread;
  if (thread !== undefined) story.busy.delete(thread);
  const to = actors.at(job.co, job.by, job);
  if (event.state === 'cancelled') {
    story.note([to], `${callLabel(job.name, job.args)}: ${words('cancelled')}`);
    return;
  }
  const from = job.pool !== null ? actors.process(job.pool) : actors.thread(thread ?? 0);
  const text = endLabel(story, event);
  if (story.abandoned.has(event.job)) {
    const lane = actors.lanes.find(({ id }) => id === to)?.label ?? '';
    story.note([from], words('unheard', { text, lane }));
    return;
  }
  story.task(job.by).failing = event.error ?? null;
  story.message('answer', from, to, text);
}

function endLabel({ words }: Story, { error, value }: EventOf<'job-end'>): string {
  if (error !== undefined) return words('jobFailed', { error: errorLabel(error) });
  return value == null ? words('jobDone') : words('result', { value });
}
