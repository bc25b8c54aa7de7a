import { translate } from '@docusaurus/Translate';
import type { TextsOf } from './types.ts';

export const SYNC: TextsOf<'sync'> = {
  'sync/lock': () => ({
    name: 'Lock',
    code: true,
    line: translate({ id: 'primitive.lock', message: 'Lets one task at a time into a part of the code.' }),
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
  'sync/queue': () => ({
    name: 'Queue',
    code: true,
    line: translate({
      id: 'primitive.queue',
      message: 'Producers put, consumers take; a full queue holds the producer back.',
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
};
