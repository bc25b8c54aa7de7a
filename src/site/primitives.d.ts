/** The sections of the reference, in reading order; `label` is the key that the locales translate. */
export declare const SECTIONS: readonly [
  {
    readonly id: 'start';
    readonly label: 'Where to begin';
  },
  {
    readonly id: 'basics';
    readonly label: 'Basics';
  },
  {
    readonly id: 'tasks';
    readonly label: 'Tasks';
  },
  {
    readonly id: 'sync';
    readonly label: 'Synchronisation';
  },
  {
    readonly id: 'iteration';
    readonly label: 'Iteration and contexts';
  },
  {
    readonly id: 'threads';
    readonly label: 'Threads and processes';
  },
  {
    readonly id: 'io';
    readonly label: 'Input and output';
  },
  {
    readonly id: 'web';
    readonly label: 'Web';
  },
  {
    readonly id: 'api';
    readonly label: 'API';
  },
  {
    readonly id: 'myths';
    readonly label: 'Myths';
  },
  {
    readonly id: 'help';
    readonly label: 'Help';
  },
];
/** The pages, in reading order; the id is the file's path under docs/ and, but for `index`, the address. */
export declare const PRIMITIVES: readonly [
  'start/why',
  'start/models',
  'start/choose',
  'start/history',
  'basics/event-loop',
  'basics/generators',
  'basics/coroutines',
  'basics/await',
  'basics/toy-loop',
  'basics/run',
  'basics/running-loop',
  'basics/sleep',
  'tasks/create-task',
  'tasks/future',
  'tasks/callbacks',
  'tasks/ways',
  'tasks/gather',
  'tasks/task-group',
  'tasks/wait-for',
  'tasks/wait',
  'tasks/as-completed',
  'tasks/shield',
  'tasks/exceptions',
  'tasks/cancellation',
  'sync/lock',
  'sync/semaphore',
  'sync/event',
  'sync/condition',
  'sync/queue',
  'sync/races',
  'iteration/async-iterators',
  'iteration/async-with',
  'threads/to-thread',
  'threads/run-coroutine-threadsafe',
  'threads/counting',
  'io/streams',
  'io/subprocess',
  'io/select-poll-epoll',
  'web/aiohttp',
  'web/fastapi',
  'web/frameworks',
  'api/functions',
  'api/objects',
  'api/sync',
  'api/streams',
  'api/loop',
  'api/transports',
  'api/errors',
  'myths/index',
  'myths/async',
  'myths/loop',
  'myths/coroutines',
  'myths/tasks',
  'myths/waiting',
  'myths/threads',
  'myths/web',
  'help/mistakes',
  'help/glossary',
  'help/links',
];
export type Section = (typeof SECTIONS)[number];
export type PrimitiveId = (typeof PRIMITIVES)[number];
/** The primitives of one section, in reading order. */
export declare function primitivesOf(section: Section): readonly PrimitiveId[];
/** Where a page is served, without the locale. */
export declare function addressOf(id: PrimitiveId): string;
