import { translate } from '@docusaurus/Translate';
import type { TextsOf } from './types.ts';

export const TASKS: TextsOf<'tasks'> = {
  'tasks/create-task': () => ({
    name: 'create_task',
    code: true,
    line: translate({
      id: 'primitive.createTask',
      message: 'Schedules a coroutine to run on its own while you go on.',
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
  'tasks/ways': () => ({
    name: translate({ id: 'primitive.ways.name', message: 'All the ways side by side' }),
    code: false,
    line: translate({
      id: 'primitive.ways',
      message: 'One job done with create_task, gather, TaskGroup, wait and as_completed.',
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
};
