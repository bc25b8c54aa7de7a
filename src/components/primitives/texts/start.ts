import { translate } from '@docusaurus/Translate';
import type { TextsOf } from './types.ts';

export const START: TextsOf<'start'> = {
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
  'start/history': () => ({
    name: translate({ id: 'primitive.history.name', message: 'History' }),
    code: false,
    line: translate({
      id: 'primitive.history',
      message: 'From callbacks by way of generators to async/await, and who influenced whom.',
    }),
  }),
};
