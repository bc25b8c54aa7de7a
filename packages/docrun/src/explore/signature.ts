import type { Thing } from '../change/explored.ts';

/** What makes two things that went wrong the same one, in whatever schedules. */
export function signatureOf(thing: Thing): string {
  return JSON.stringify([thing.kind, ...parts(thing)]);
}

function parts(thing: Thing): readonly unknown[] {
  switch (thing.kind) {
    case 'destroyed':
      return [kindOfTask(thing.task)];
    case 'never-retrieved':
      return [kindOfTask(thing.task), thing.exception];
    case 'never-awaited':
      return [thing.coroutine];
    case 'never-closed':
      return [thing.message];
    case 'reported':
      return [thing.message, thing.exception];
    case 'hang':
      // The task of main() is the first one: where it hangs is what a reader sees.
      return [thing.waits[0]?.function, thing.waits[0]?.line];
    case 'endless':
      return [thing.verdict];
    case 'raised':
      return [thing.exception];
    case 'left-behind':
      return [[...new Set(thing.tasks.map(kindOfTask))].sort()];
    case 'swallowed':
      return [kindOfTask(thing.task)];
    case 'check':
      return [thing.line, thing.exception, thing.message];
  }
}

/** Of `worker` and `worker-2` it is the same to be told. */
function kindOfTask(label: string | null): string | null {
  return label?.replace(/-\d+$/, '') ?? null;
}
