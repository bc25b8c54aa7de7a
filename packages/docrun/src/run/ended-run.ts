import type { Run, Verdict } from './types.ts';

/**
 * A run of which docrun knows only that it was ended, or could not begin: nothing of what it did is known.
 * @param message why, for a person
 */
export function endedRun(interpreter: string, verdict: Verdict, message: string): Run {
  return {
    interpreter,
    exit: 1,
    exception: { type: verdict, message },
    elapsed: 0,
    verdict,
    stdout: '',
    stderr: '',
    events: [],
  };
}
