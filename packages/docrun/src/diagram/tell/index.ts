import type { EventOf, TraceEvent } from '../../trace/event.ts';
import { LOOP } from '../actors.ts';
import type { Story } from './story.ts';
import { tellPrinted, tellReturned, tellYielded } from './tell-coroutine.ts';
import { tellCaught, tellRaised, tellThrown, tellUnstarted } from './tell-exception.ts';
import { tellCancelled, tellFuture, tellOperated, tellScheduled } from './tell-object.ts';
import { tellPipe, tellProcess, tellProcessEnd, tellSignal } from './tell-process.ts';
import { tellStream } from './tell-stream.ts';
import {
  tellAborted,
  tellCreated,
  tellDone,
  tellResumed,
  tellShutdown,
  tellStarted,
  tellSuspended,
} from './tell-task.ts';
import { tellBlocked, tellJob, tellJobEnd, tellJobStart, tellThread, tellThreadEnd, tellWait } from './tell-thread.ts';
import { tellVerdict } from './tell-verdict.ts';

type Tell<Kind extends TraceEvent['kind']> = (story: Story, event: EventOf<Kind>) => void;

/** How each kind of event is told; null for those that show in what follows from them. */
export const TELL: { readonly [Kind in TraceEvent['kind']]: Tell<Kind> | null } = {
  task: tellCreated,
  start: tellStarted,
  suspend: tellSuspended,
  wake: null,
  resume: tellResumed,
  done: tellDone,
  abort: tellAborted,
  shutdown: tellShutdown,
  stdout: tellPrinted,
  stderr: null,
  return: tellReturned,
  yield: tellYielded,
  throw: tellThrown,
  unstarted: tellUnstarted,
  raise: tellRaised,
  catch: tellCaught,
  cancel: tellCancelled,
  future: tellFuture,
  object: tellOperated,
  schedule: tellScheduled,
  callback: (story, event) => story.note([LOOP], story.words('callback', { name: event.callback })),
  block: tellBlocked,
  clock: (story, event) => {
    const t = story.words.number(event.t);
    story.note([], story.words(loopStood(story) ? 'clockBlocked' : 'clock', { t }), true);
  },
  deadline: (story, event) => {
    story.task(event.task).overdue = true;
    story.note([], story.words('deadline'));
  },
  cut: (story) => story.note([], '…', true),
  verdict: tellVerdict,
  thread: tellThread,
  'thread-end': tellThreadEnd,
  'thread-loop': null,
  wait: tellWait,
  job: tellJob,
  'job-start': tellJobStart,
  'job-end': tellJobEnd,
  process: tellProcess,
  'process-end': tellProcessEnd,
  pipe: tellPipe,
  stream: tellStream,
  signal: tellSignal,
};

/** Whether the time that has passed is that of a task that kept its loop from running. */
function loopStood({ last }: Story): boolean {
  return last?.kind === 'block' && last.thread === undefined;
}
