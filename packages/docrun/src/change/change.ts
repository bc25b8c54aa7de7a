/**
 * A change of a run: something that life does to programs, done at one moment of it.
 *
 * Iterations are turns of event loops, timers are what is set by `call_later` and what uses it; both are counted from 1, and
 * their numbers mean the same in every run up to the first change.
 */
export type Change =
  /** The task is cancelled when the iteration begins. Null: the task of main(), which is the first one. */
  | { readonly kind: 'cancel'; readonly iteration: number; readonly task: string | null }
  /** The timer takes so many times as long; 0: it is due at once. */
  | { readonly kind: 'timer'; readonly number: number; readonly factor: number }
  /** The timer comes after all others of the same moment. */
  | { readonly kind: 'order'; readonly number: number }
  /** Ctrl+C when the iteration begins. */
  | { readonly kind: 'interrupt'; readonly iteration: number }
  /** The sleep that this timer ends raises the exception instead: as a wait for the world outside may. */
  | { readonly kind: 'fail'; readonly number: number; readonly exception: string }
  /** Another value of a constant of the module. */
  | { readonly kind: 'vary'; readonly name: string; readonly value: string }
  /** Garbage is collected after each step. */
  | { readonly kind: 'collect' }
  /** Tasks begin at once, by asyncio.eager_task_factory. */
  | { readonly kind: 'eager' }
  /** The event loop is in debug mode. */
  | { readonly kind: 'debug' };

/** The kinds, in the order in which they are tried and told. */
export const CHANGE_KINDS = [
  'cancel',
  'timer',
  'order',
  'interrupt',
  'collect',
  'eager',
  'debug',
  'fail',
  'vary',
] as const satisfies readonly Change['kind'][];

/** The exception that a failing wait raises where no other is named. */
export const USUAL_FAILURE = 'OSError';

type Parse = (parts: Readonly<Record<string, string>>) => Change;

const FORMS: readonly (readonly [RegExp, Parse])[] = [
  [
    /^cancel@(?<at>\d+)(?::(?<task>[^\s+:,;=*@"']+))?$/,
    ({ at, task }) => ({ kind: 'cancel', iteration: Number(at), task: task ?? null }),
  ],
  [
    /^timer@(?<at>\d+)\*(?<factor>\d+(?:\.\d+)?)$/,
    ({ at, factor }) => ({ kind: 'timer', number: Number(at), factor: Number(factor) }),
  ],
  [/^order@(?<at>\d+)$/, ({ at }) => ({ kind: 'order', number: Number(at) })],
  [/^interrupt@(?<at>\d+)$/, ({ at }) => ({ kind: 'interrupt', iteration: Number(at) })],
  [
    /^fail@(?<at>\d+)(?:=(?<exception>[A-Za-z_]\w*))?$/,
    ({ at, exception }) => ({ kind: 'fail', number: Number(at), exception: exception ?? USUAL_FAILURE }),
  ],
  [/^collect$/, () => ({ kind: 'collect' })],
  [/^eager$/, () => ({ kind: 'eager' })],
  [/^debug$/, () => ({ kind: 'debug' })],
  [
    /^(?<name>[A-Za-z_]\w*)=(?<value>[^\s+][^+\n]*)$/,
    ({ name, value }) => ({ kind: 'vary', name: name ?? '', value: (value ?? '').trim() }),
  ],
];

/**
 * Reads changes as they are typed: `cancel@7:worker-1`, `timer@3*10`, `order@3`, `interrupt@12`, `fail@5=OSError`, `JOBS=0`,
 * `collect`, `eager`, `debug`; several are joined by `+`.
 * @returns null where it is no such text
 */
export function parseChanges(text: string): readonly Change[] | null {
  const changes: Change[] = [];
  for (const part of text.split('+')) {
    const change = parseChange(part.trim());
    if (change === null) return null;
    changes.push(change);
  }
  return changes;
}

function parseChange(text: string): Change | null {
  for (const [pattern, parse] of FORMS) {
    const match = pattern.exec(text);
    if (match) return parse(match.groups ?? {});
  }
  return null;
}

/** Changes as they are typed; '' for none. */
export function formatChanges(changes: readonly Change[]): string {
  return changes.map(formatChange).join('+');
}

function formatChange(change: Change): string {
  switch (change.kind) {
    case 'cancel':
      return `cancel@${change.iteration}${change.task === null ? '' : `:${change.task}`}`;
    case 'timer':
      return `timer@${change.number}*${change.factor}`;
    case 'order':
      return `order@${change.number}`;
    case 'interrupt':
      return `interrupt@${change.iteration}`;
    case 'fail':
      return `fail@${change.number}=${change.exception}`;
    case 'vary':
      return `${change.name}=${change.value}`;
    default:
      return change.kind;
  }
}
