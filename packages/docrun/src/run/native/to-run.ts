import type { Run, Verdict } from '../types.ts';
import type { Told } from './outcome.ts';
import type { JobEnd } from './server.node.ts';

/**
 * Puts together how a native run went.
 * @param seconds of wall clock; otherwise what the program told
 */
export function toRun(
  interpreter: string,
  end: JobEnd,
  told: Told,
  events: Run['events'],
  seconds = told.result?.elapsed ?? 0,
): Run {
  const text = (kind: 'stdout' | 'stderr') => events.map((event) => (event.kind === kind ? event.text : '')).join('');
  const stopped: Verdict | null = told.verdict ?? (end.ended === 'ended' ? 'crashed' : end.ended);
  const detail = { type: stopped ?? '', message: told.detail ?? end.detail ?? '' };
  return {
    interpreter,
    exit: end.status < 0 ? 128 - end.status : end.status,
    exception: stopped === null || stopped === 'deadlock' ? (told.result?.exception ?? null) : detail,
    elapsed: Math.round(seconds * 10) / 10,
    verdict: stopped,
    stdout: text('stdout'),
    stderr: text('stderr'),
    events,
  };
}
