import { withoutInnerTasks } from './inner-tasks.ts';
import type { TraceLine } from './order.ts';

/** So many equal events in a row are more than a reader needs; and so many of them are kept. */
const LONG_ROW = 10;
const KEPT = 3;

/**
 * Leaves out of a trace, whose lines are in order, what differs from run to run or is the library's own business: a task that
 * goes on only to wait again in the same call of the library, waits for another process that took no time, tasks of its own, long
 * rows of the same, and the numbers of ports that the system gave out.
 */
export function withoutNoise(lines: readonly TraceLine[]): TraceLine[] {
  const ports = lines.flatMap(({ mark, id }) => (mark === 'port' ? [String(id)] : []));
  const events = withoutInnerTasks(lines.filter(({ mark }) => mark === undefined));
  return [innerSteps, shortWaits, lateWaits, longRows]
    .reduce((left: readonly TraceLine[], find) => without(left, find(left)), events)
    .map(({ again: _, ...line }) => withoutPorts(line, ports));
}

function without(lines: readonly TraceLine[], dropped: ReadonlySet<number>): readonly TraceLine[] {
  return lines.filter((_, index) => !dropped.has(index));
}

/** A task goes on in the library and waits again in the same call: the step, and what woke it. */
function innerSteps(lines: readonly TraceLine[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [index, line] of lines.entries()) {
    if (line.kind !== 'suspend' || line.again !== true) continue;
    const before = lines.findLastIndex((other, at) => at < index && isStep(other, line.task));
    if (lines[before]?.kind !== 'resume') continue;
    const wake = lines.findLastIndex(({ kind, task }, at) => at < before && kind === 'wake' && task === line.task);
    found.add(index).add(before).add(wake);
  }
  return found;
}

/** What another process sends may be there before the program waits for it, or just after. */
function shortWaits(lines: readonly TraceLine[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [index, line] of lines.entries()) {
    const { on } = line;
    const forProcess = typeof on === 'object' && on !== null && 'kind' in on && on.kind === 'process';
    if (line.kind !== 'suspend' || !forProcess) continue;
    const after = lines.findIndex((other, at) => at > index && isStep(other, line.task));
    if (lines[after]?.kind !== 'resume' || lines[after].t !== line.t) continue;
    found.add(index).add(after);
    for (let at = index; at < after; at += 1)
      if (lines[at]?.kind === 'wake' && lines[at]?.task === line.task) found.add(at);
  }
  return found;
}

/** A thread that waits for another one may come to it just before or just after that one's end. */
function lateWaits(lines: readonly TraceLine[]): ReadonlySet<number> {
  return new Set(
    lines.flatMap((line, index) => (line.kind === 'wait' && hasEnded(lines.slice(0, index), line) ? [index] : [])),
  );
}

/** Whether a line is one of what happens in a task itself; that it may go on soon (`wake`) does not count. */
function isStep({ kind, task }: TraceLine, of: unknown): boolean {
  return task === of && kind !== 'wake' && kind !== 'deadline';
}

function hasEnded(before: readonly TraceLine[], { on, thread }: TraceLine): boolean {
  if (typeof on !== 'object' || on === null || !('kind' in on)) return false;
  const ended = (kind: string, key: 'id' | 'job') =>
    before.some((line) => line.kind === kind && line[key] === (on as TraceLine)[key]);
  if (on.kind === 'thread') return ended('thread-end', 'id');
  if (on.kind === 'process') return ended('process-end', 'id');
  if (on.kind === 'job') return ended('job-end', 'job');
  const asked = before.findLast(({ kind, asker }) => kind === 'task' && asker === (thread ?? 0));
  return asked !== undefined && before.some(({ kind, task }) => kind === 'done' && task === asked.task);
}

/** Of many equal events in a row, as of a callback that is called again and again, the first few. */
function longRows(lines: readonly TraceLine[]): ReadonlySet<number> {
  const found = new Set<number>();
  const keys = lines.map(({ t: _, ...line }) => JSON.stringify(line));
  for (let first = 0; first < lines.length; ) {
    let end = first + 1;
    while (keys[end] === keys[first]) end += 1;
    if (end - first > LONG_ROW) for (let index = first + KEPT; index < end; index += 1) found.add(index);
    first = end;
  }
  return found;
}

function withoutPorts(line: TraceLine, ports: readonly string[]): TraceLine {
  if (ports.length === 0) return line;
  const clean = (text: unknown): unknown =>
    typeof text === 'string' ? ports.reduce((left, port) => left.replaceAll(port, '<port>'), text) : text;
  return {
    ...line,
    ...(Array.isArray(line.args) ? { args: line.args.map(clean) } : {}),
    ...(line.value === undefined ? {} : { value: clean(line.value) }),
  };
}
