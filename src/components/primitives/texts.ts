import { translate } from '@docusaurus/Translate';
import type { PrimitiveId, Section } from '../../site/primitives.ts';

export interface PrimitiveText {
  /** The name as it is written in code or, for ideas, in words. */
  readonly name: string;
  /** Whether the name is code. */
  readonly code: boolean;
  /** What it does, in one line. */
  readonly line: string;
}

/** The words of a section's heading. */
export function sectionTitle(id: Section['id']): string {
  switch (id) {
    case 'start':
      return translate({ id: 'section.start', message: 'Where to begin' });
    case 'basics':
      return translate({ id: 'section.basics', message: 'Basics' });
    case 'tasks':
      return translate({ id: 'section.tasks', message: 'Tasks' });
    case 'sync':
      return translate({ id: 'section.sync', message: 'Synchronisation' });
    case 'iteration':
      return translate({ id: 'section.iteration', message: 'Iteration and contexts' });
    case 'threads':
      return translate({ id: 'section.threads', message: 'Threads and processes' });
    case 'io':
      return translate({ id: 'section.io', message: 'Input and output' });
    case 'web':
      return translate({ id: 'section.web', message: 'Web' });
  }
}

/** Name and one line about each primitive, in the page's language. */
export const PRIMITIVE_TEXTS: Readonly<Record<PrimitiveId, () => PrimitiveText>> = {
  'basics/event-loop': () => ({
    name: translate({ id: 'primitive.eventLoop.name', message: 'Event loop' }),
    code: false,
    line: translate({
      id: 'primitive.eventLoop',
      message: 'One thread, a queue of ready work and a clock: what the loop does at every turn.',
    }),
  }),
  'basics/coroutines': () => ({
    name: translate({ id: 'primitive.coroutines.name', message: 'Coroutines and await' }),
    code: false,
    line: translate({
      id: 'primitive.coroutines',
      message: 'A call only makes an object; await runs it and hands over the result.',
    }),
  }),
  'basics/run': () => ({
    name: 'asyncio.run',
    code: true,
    line: translate({
      id: 'primitive.run',
      message: 'Opens a loop, runs the main coroutine to its end and closes everything behind it.',
    }),
  }),
  'basics/sleep': () => ({
    name: 'asyncio.sleep',
    code: true,
    line: translate({
      id: 'primitive.sleep',
      message: 'Waits and lets the others work; time.sleep stops them all.',
    }),
  }),
  'tasks/create-task': () => ({
    name: 'create_task',
    code: true,
    line: translate({
      id: 'primitive.createTask',
      message: 'Schedules a coroutine to run on its own while you go on.',
    }),
  }),
  'tasks/gather': () => ({
    name: 'gather',
    code: true,
    line: translate({
      id: 'primitive.gather',
      message: 'Runs several together and returns the results in the order of the arguments.',
    }),
  }),
  'tasks/task-group': () => ({
    name: 'TaskGroup',
    code: true,
    line: translate({
      id: 'primitive.taskGroup',
      message: 'Several tasks, one fate: when one fails, the rest are cancelled.',
    }),
  }),
  'tasks/wait-for': () => ({
    name: 'wait_for',
    code: true,
    line: translate({
      id: 'primitive.waitFor',
      message: 'Waits no longer than you allow, then cancels the work and raises TimeoutError.',
    }),
  }),
  'tasks/wait': () => ({
    name: 'wait',
    code: true,
    line: translate({
      id: 'primitive.wait',
      message: 'Waits for the first task, the first failure or all of them; cancels nothing.',
    }),
  }),
  'tasks/as-completed': () => ({
    name: 'as_completed',
    code: true,
    line: translate({ id: 'primitive.asCompleted', message: 'Hands over results as they come, the fastest first.' }),
  }),
  'tasks/shield': () => ({
    name: 'shield',
    code: true,
    line: translate({
      id: 'primitive.shield',
      message: 'Keeps the inner task running when whoever waits for it is cancelled.',
    }),
  }),
  'sync/lock': () => ({
    name: 'Lock',
    code: true,
    line: translate({ id: 'primitive.lock', message: 'Lets one task at a time into a part of the code.' }),
  }),
  'sync/queue': () => ({
    name: 'Queue',
    code: true,
    line: translate({
      id: 'primitive.queue',
      message: 'Producers put, consumers take; a full queue holds the producer back.',
    }),
  }),
  'threads/to-thread': () => ({
    name: 'to_thread',
    code: true,
    line: translate({
      id: 'primitive.toThread',
      message: 'Runs blocking code in a thread, or in another process, while the loop goes on.',
    }),
  }),
  'threads/run-coroutine-threadsafe': () => ({
    name: 'run_coroutine_threadsafe',
    code: true,
    line: translate({
      id: 'primitive.runCoroutineThreadsafe',
      message: 'Hands work from another thread to the loop, the only safe way in.',
    }),
  }),
  'io/streams': () => ({
    name: translate({ id: 'primitive.streams.name', message: 'Streams' }),
    code: false,
    line: translate({
      id: 'primitive.streams',
      message: 'TCP clients and servers: read by line or by count, write and let the buffer drain.',
    }),
  }),
  'io/subprocess': () => ({
    name: translate({ id: 'primitive.subprocess.name', message: 'Subprocesses' }),
    code: false,
    line: translate({
      id: 'primitive.subprocess',
      message: 'Starts programs, talks to them through pipes and waits for their end.',
    }),
  }),
  'io/select-poll-epoll': () => ({
    name: 'select, poll, epoll',
    code: true,
    line: translate({
      id: 'primitive.selectPollEpoll',
      message: 'How one thread waits for thousands of descriptors: what lies under the loop.',
    }),
  }),
  'web/aiohttp': () => ({
    name: 'aiohttp',
    code: true,
    line: translate({
      id: 'primitive.aiohttp',
      message: 'An HTTP client and server on asyncio: one session, many requests at once.',
    }),
  }),
  'web/fastapi': () => ({
    name: 'FastAPI',
    code: true,
    line: translate({
      id: 'primitive.fastapi',
      message: 'async def or def: where an endpoint runs, and what holds all the others up.',
    }),
  }),
  'start/why': () => ({
    name: translate({ id: 'primitive.why.name', message: 'Why asynchronous code' }),
    code: false,
    line: translate({
      id: 'primitive.why',
      message: 'Waits overlap, work does not: what asyncio gives and what it does not.',
    }),
  }),
  'start/models': () => ({
    name: translate({ id: 'primitive.models.name', message: 'Processes, threads, asyncio' }),
    code: false,
    line: translate({
      id: 'primitive.models',
      message: 'Concurrent is not parallel: who switches, when, and what the GIL has to do with it.',
    }),
  }),
  'start/choose': () => ({
    name: translate({ id: 'primitive.choose.name', message: 'What to choose' }),
    code: false,
    line: translate({
      id: 'primitive.choose',
      message: 'asyncio, threads or processes: a table, a tree of questions and programs that mix them.',
    }),
  }),
  'basics/toy-loop': () => ({
    name: translate({ id: 'primitive.toyLoop.name', message: 'A toy event loop' }),
    code: false,
    line: translate({
      id: 'primitive.toyLoop',
      message: 'An event loop of our own, built in small steps, each of which runs.',
    }),
  }),
  'basics/await': () => ({
    name: 'await',
    code: true,
    line: translate({
      id: 'primitive.await',
      message: 'What can be awaited, and why await alone makes nothing concurrent.',
    }),
  }),
  'basics/running-loop': () => ({
    name: 'get_running_loop, Runner',
    code: true,
    line: translate({
      id: 'primitive.runningLoop',
      message: 'How to start a loop, how to reach the one that runs, and what became of get_event_loop.',
    }),
  }),
  'tasks/future': () => ({
    name: 'Future',
    code: true,
    line: translate({
      id: 'primitive.future',
      message: 'A place for a result that is not there yet; a Task fills one in by itself.',
    }),
  }),
  'tasks/callbacks': () => ({
    name: 'call_soon, call_later',
    code: true,
    line: translate({
      id: 'primitive.callbacks',
      message: 'Plain functions that the loop calls: in what order, when, and what their exceptions do.',
    }),
  }),
  'tasks/exceptions': () => ({
    name: translate({ id: 'primitive.exceptions.name', message: 'Exceptions in tasks' }),
    code: false,
    line: translate({
      id: 'primitive.exceptions',
      message: 'Where an exception comes out, where it is lost, and how a group reports several.',
    }),
  }),
  'tasks/cancellation': () => ({
    name: translate({ id: 'primitive.cancellation.name', message: 'Cancellation' }),
    code: false,
    line: translate({
      id: 'primitive.cancellation',
      message: 'cancel() is a request: how it arrives, how to clean up and what happens to those who swallow it.',
    }),
  }),
  'sync/semaphore': () => ({
    name: 'Semaphore',
    code: true,
    line: translate({
      id: 'primitive.semaphore',
      message: 'Lets in as many tasks as you say, and the rest wait their turn.',
    }),
  }),
  'sync/event': () => ({
    name: 'Event',
    code: true,
    line: translate({
      id: 'primitive.event',
      message: 'One signal for every task that waits.',
    }),
  }),
  'sync/condition': () => ({
    name: 'Condition, Barrier',
    code: true,
    line: translate({
      id: 'primitive.condition',
      message: 'Waits until a state is right, or until all have come.',
    }),
  }),
  'sync/races': () => ({
    name: translate({ id: 'primitive.races.name', message: 'Races and deadlocks' }),
    code: false,
    line: translate({
      id: 'primitive.races',
      message: 'What goes wrong between two awaits, and how tasks come to wait for each other for ever.',
    }),
  }),
  'iteration/async-iterators': () => ({
    name: 'async for',
    code: true,
    line: translate({
      id: 'primitive.asyncIterators',
      message: 'Asynchronous iterators and generators: one item after another, waiting in between.',
    }),
  }),
  'iteration/async-with': () => ({
    name: 'async with',
    code: true,
    line: translate({
      id: 'primitive.asyncWith',
      message: 'Opens and closes what takes waiting to open and close, also under cancellation.',
    }),
  }),
  'threads/counting': () => ({
    name: translate({ id: 'primitive.counting.name', message: 'How many threads' }),
    code: false,
    line: translate({
      id: 'primitive.counting',
      message: 'How many threads and processes are at work, counted by runs.',
    }),
  }),
};
