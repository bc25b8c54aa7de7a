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
] as const;

/** The pages about one primitive each, in reading order; the id is the file's path under docs/ and the address. */
export const PRIMITIVES = [
  'start/why',
  'start/models',
  'start/choose',
  'basics/event-loop',
  'basics/toy-loop',
  'basics/coroutines',
  'basics/await',
  'basics/run',
  'basics/running-loop',
  'basics/sleep',
  'tasks/create-task',
  'tasks/future',
  'tasks/callbacks',
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
] as const;

export type Section = (typeof SECTIONS)[number];
export type PrimitiveId = (typeof PRIMITIVES)[number];

/** The primitives of one section, in reading order. */
export function primitivesOf(section: Section): readonly PrimitiveId[] {
  return PRIMITIVES.filter((id) => id.startsWith(`${section.id}/`));
}
