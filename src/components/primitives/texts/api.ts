import { translate } from '@docusaurus/Translate';
import type { TextsOf } from './types.ts';

export const API: TextsOf<'api'> = {
  'api/functions': () => ({
    name: translate({ id: 'primitive.apiFunctions.name', message: 'Functions' }),
    code: false,
    line: translate({
      id: 'primitive.apiFunctions',
      message: 'run, gather, wait_for, to_thread and the other functions of the module.',
    }),
  }),
  'api/objects': () => ({
    name: translate({ id: 'primitive.apiObjects.name', message: 'Tasks and futures' }),
    code: false,
    line: translate({
      id: 'primitive.apiObjects',
      message: 'Task, Future, TaskGroup and Handle with all their methods.',
    }),
  }),
  'api/sync': () => ({
    name: translate({ id: 'primitive.apiSync.name', message: 'Synchronisation and queues' }),
    code: false,
    line: translate({ id: 'primitive.apiSync', message: 'Lock, Semaphore, Event, Condition, Barrier, Queue.' }),
  }),
  'api/streams': () => ({
    name: translate({ id: 'primitive.apiStreams.name', message: 'Streams and subprocesses' }),
    code: false,
    line: translate({ id: 'primitive.apiStreams', message: 'StreamReader, StreamWriter, Server, Process.' }),
  }),
  'api/loop': () => ({
    name: translate({ id: 'primitive.apiLoop.name', message: 'The event loop' }),
    code: false,
    line: translate({ id: 'primitive.apiLoop', message: 'Every method of the loop, policies, child watchers.' }),
  }),
  'api/transports': () => ({
    name: translate({ id: 'primitive.apiTransports.name', message: 'Transports and protocols' }),
    code: false,
    line: translate({ id: 'primitive.apiTransports', message: 'The layer beneath streams.' }),
  }),
  'api/errors': () => ({
    name: translate({ id: 'primitive.apiErrors.name', message: 'Exceptions and constants' }),
    code: false,
    line: translate({ id: 'primitive.apiErrors', message: 'What asyncio raises, and what wait takes.' }),
  }),
};
