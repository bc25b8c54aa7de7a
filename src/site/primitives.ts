/** The sections of the reference, in reading order; `label` is the key that the locales translate. */
export const SECTIONS = [
  { id: 'start', label: 'Where to begin' },
  { id: 'basics', label: 'Basics' },
  { id: 'tasks', label: 'Tasks' },
  { id: 'sync', label: 'Synchronisation' },
  { id: 'iteration', label: 'Iteration and contexts' },
  { id: 'threads', label: 'Threads and processes' },
  { id: 'io', label: 'Input and output' },
  { id: 'web', label: 'Web' },
  { id: 'api', label: 'API' },
  { id: 'myths', label: 'Myths' },
  { id: 'help', label: 'Help' },
] as const;

/** The pages, in reading order; the id is the file's path under docs/ and, but for `index`, the address. */
export const PRIMITIVES = [
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
] as const;

export type Section = (typeof SECTIONS)[number];
export type PrimitiveId = (typeof PRIMITIVES)[number];

/** The primitives of one section, in reading order. */
export function primitivesOf(section: Section): readonly PrimitiveId[] {
  return PRIMITIVES.filter((id) => id.startsWith(`${section.id}/`));
}

/** Where a page is served, without the locale. */
export function addressOf(id: PrimitiveId): string {
  return `/${id.replace(/\/index$/, '')}`;
}
