/** Classes whose members readers mean when they type a bare name such as `get`, `result` or `close`; the most usual first. */
const CLASSES: readonly string[] = [
  'Task',
  'Future',
  'Queue',
  'AbstractEventLoop',
  'Event',
  'Lock',
  'Semaphore',
  'Condition',
  'TaskGroup',
  'StreamWriter',
  'StreamReader',
  'subprocess.Process',
  'Runner',
  'Timeout',
  'Barrier',
  'Server',
  'Handle',
  'TimerHandle',
  'BoundedSemaphore',
  'PriorityQueue',
  'LifoQueue',
  'EventLoop',
  'SelectorEventLoop',
  'BaseEventLoop',
  'AbstractServer',
  'Transport',
  'Protocol',
  'DatagramTransport',
  'DatagramProtocol',
  'SubprocessTransport',
  'SubprocessProtocol',
  'BaseTransport',
  'ReadTransport',
  'WriteTransport',
  'BaseProtocol',
  'BufferedProtocol',
  'StreamReaderProtocol',
];

const ORDER = new Map(CLASSES.map((name, place) => [name, place]));

/** A name without its module, such as `Queue.get`. */
export function withoutModule(name: string): string {
  return name.startsWith('asyncio.') ? name.slice('asyncio.'.length) : name;
}

/** Sorts full names: what the module itself has, then members, by how usual their class is. */
export function compareByUse(one: string, other: string): number {
  return placeOf(one) - placeOf(other);
}

function placeOf(name: string): number {
  const short = withoutModule(name);
  const dot = short.lastIndexOf('.');
  if (dot < 0) return short.startsWith('_') ? CLASSES.length + 2 : -1;
  return ORDER.get(short.slice(0, dot)) ?? CLASSES.length;
}
