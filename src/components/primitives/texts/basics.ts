import { translate } from '@docusaurus/Translate';
import type { TextsOf } from './types.ts';

export const BASICS: TextsOf<'basics'> = {
  'basics/event-loop': () => ({
    name: translate({ id: 'primitive.eventLoop.name', message: 'Event loop' }),
    code: false,
    line: translate({
      id: 'primitive.eventLoop',
      message: 'One thread, a queue of ready work and a clock: what the loop does at every turn.',
    }),
  }),
  'basics/generators': () => ({
    name: translate({ id: 'primitive.generators.name', message: 'Generators' }),
    code: false,
    line: translate({
      id: 'primitive.generators',
      message: 'A function that can stop and go on: what coroutines grew out of.',
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
  'basics/await': () => ({
    name: 'await',
    code: true,
    line: translate({
      id: 'primitive.await',
      message: 'What can be awaited, and why await alone makes nothing concurrent.',
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
  'basics/run': () => ({
    name: 'asyncio.run',
    code: true,
    line: translate({
      id: 'primitive.run',
      message: 'Opens a loop, runs the main coroutine to its end and closes everything behind it.',
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
  'basics/sleep': () => ({
    name: 'asyncio.sleep',
    code: true,
    line: translate({
      id: 'primitive.sleep',
      message: 'Waits and lets the others work; time.sleep stops them all.',
    }),
  }),
};
