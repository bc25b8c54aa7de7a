/** The sections of the reference, in reading order; `label` is the key that the locales translate. */
export const SECTIONS = [
  { id: 'basics', label: 'Basics' },
  { id: 'tasks', label: 'Tasks' },
  { id: 'sync', label: 'Synchronisation' },
  { id: 'threads', label: 'Threads and processes' },
  { id: 'io', label: 'Input and output' },
  { id: 'web', label: 'Web' },
] as const;

/** The pages about one primitive each, in reading order; the id is the file's path under docs/ and the address. */
export const PRIMITIVES = [
  'basics/event-loop',
  'basics/coroutines',
  'basics/run',
  'basics/sleep',
  'tasks/create-task',
  'tasks/gather',
  'tasks/task-group',
  'tasks/wait-for',
  'tasks/wait',
  'tasks/as-completed',
  'tasks/shield',
  'sync/lock',
  'sync/queue',
  'threads/to-thread',
  'threads/run-coroutine-threadsafe',
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
