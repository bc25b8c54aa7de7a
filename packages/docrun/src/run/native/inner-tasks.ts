import type { TraceLine } from './order.ts';

/**
 * Leaves out the tasks that a library made for itself, unless code of the program runs in them: those are called by that
 * code, and what they return is the library's business. What another task waits for, or was set off by, names none of them.
 */
export function withoutInnerTasks(lines: readonly TraceLine[]): TraceLine[] {
  const inner = new Set(lines.flatMap((line) => (line.kind === 'task' && line.inner === true ? [line.task] : [])));
  const own = new Map<unknown, TraceLine>();
  for (const line of lines)
    if (line.kind === 'start' && inner.has(line.task) && !own.has(line.task)) own.set(line.task, line);
  const dropped = new Set([...inner].filter((task) => !own.has(task)));
  return lines
    .filter(({ task }) => !dropped.has(task))
    .map(({ inner: isInner, ...line }) => {
      const { name: coro, args } = own.get(line.task) ?? {};
      const called = line.kind === 'task' && isInner === true ? { coro, args } : {};
      const by = dropped.has(line.by) ? { by: 0 } : {};
      const ended = line.kind === 'done' && own.has(line.task) && line.value !== undefined ? { value: null } : {};
      return { ...line, ...called, ...by, ...ended, ...withoutTasks(line, dropped) };
    });
}

function withoutTasks({ on, tasks }: TraceLine, dropped: ReadonlySet<unknown>): TraceLine {
  if (Array.isArray(tasks)) return { tasks: tasks.filter((task) => !dropped.has(task)) };
  if (typeof on !== 'object' || on === null || !('tasks' in on) || !Array.isArray(on.tasks)) return {};
  const left = on.tasks.filter((task) => !dropped.has(task));
  return left.length === on.tasks.length ? {} : { on: left.length > 0 ? { ...on, tasks: left } : { kind: 'future' } };
}
