import { translate } from '@docusaurus/Translate';
import type { TextsOf } from './types.ts';

export const MYTHS: TextsOf<'myths'> = {
  'myths/index': () => ({
    name: translate({ id: 'primitive.myths.name', message: 'All the myths' }),
    code: false,
    line: translate({
      id: 'primitive.myths',
      message: 'What is often said of asyncio, and what a run shows.',
    }),
  }),
  'myths/async': () => ({
    name: translate({ id: 'primitive.mythsAsync.name', message: 'Async' }),
    code: false,
    line: translate({
      id: 'primitive.mythsAsync',
      message: 'Parallelism, speed, files, a single thread.',
    }),
  }),
  'myths/loop': () => ({
    name: translate({ id: 'primitive.mythsLoop.name', message: 'The event loop' }),
    code: false,
    line: translate({
      id: 'primitive.mythsLoop',
      message: 'Polling, queues, select and epoll, starting the loop.',
    }),
  }),
  'myths/coroutines': () => ({
    name: translate({ id: 'primitive.mythsCoroutines.name', message: 'Coroutines and await' }),
    code: false,
    line: translate({
      id: 'primitive.mythsCoroutines',
      message: 'What starts a coroutine, and whether await switches.',
    }),
  }),
  'myths/tasks': () => ({
    name: translate({ id: 'primitive.mythsTasks.name', message: 'Tasks and futures' }),
    code: false,
    line: translate({
      id: 'primitive.mythsTasks',
      message: 'Starting, cancelling, lost exceptions.',
    }),
  }),
  'myths/waiting': () => ({
    name: translate({ id: 'primitive.mythsWaiting.name', message: 'Waiting' }),
    code: false,
    line: translate({
      id: 'primitive.mythsWaiting',
      message: 'gather, TaskGroup, timeouts, wait, shield, Lock.',
    }),
  }),
  'myths/threads': () => ({
    name: translate({ id: 'primitive.mythsThreads.name', message: 'Threads and the GIL' }),
    code: false,
    line: translate({
      id: 'primitive.mythsThreads',
      message: 'Computing, blocking calls, processes.',
    }),
  }),
  'myths/web': () => ({
    name: translate({ id: 'primitive.mythsWeb.name', message: 'The web' }),
    code: false,
    line: translate({
      id: 'primitive.mythsWeb',
      message: 'aiohttp, FastAPI, Flask, servers.',
    }),
  }),
};
