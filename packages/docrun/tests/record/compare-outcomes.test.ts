import { describe, expect, test } from 'vitest';
import { compareOutcomes } from '../../src/record/compare-outcomes.ts';
import type { Outcome } from '../../src/recording/schema.ts';

const FILES = new Set(['x.py']);

function outcome(stdout: string, rest: Partial<Outcome> = {}): Outcome {
  return { exit: 0, exception: null, stdout, stderr: '', ...rest };
}

const OLD_TRACEBACK = `Traceback (most recent call last):
  File "x.py", line 9, in <module>
    asyncio.run(main())
  File "asyncio/runners.py", line 44, in run
    return loop.run_until_complete(main)
  File "asyncio/base_events.py", line 649, in run_until_complete
    return future.result()
  File "x.py", line 6, in main
    1 / 0
ZeroDivisionError: division by zero
`;
const NEW_TRACEBACK = `Traceback (most recent call last):
  File "x.py", line 9, in <module>
    asyncio.run(main())
    ~~~~~~~~~~~^^^^^^^^
  File "asyncio/runners.py", line 194, in run
    return runner.run(main)
           ~~~~~~~~~~^^^^^^
  File "x.py", line 6, in main
    1 / 0
    ~~^~~
ZeroDivisionError: division by zero
`;
const GROUP_OLD = `  + Exception Group Traceback (most recent call last):
  |   File "x.py", line 9, in <module>
  |     asyncio.run(main())
  |   File "asyncio/runners.py", line 190, in run
  |     return runner.run(main)
  |            ^^^^^^^^^^^^^^^^
  | ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception)
  +-+---------------- 1 ----------------
    | ValueError: x
    +------------------------------------
`;
const GROUP_NEW = GROUP_OLD.replace('line 190', 'line 204').replace('^^^^^^^^^^^^^^^^', '~~~~~~~~~~^^^^^^');

describe('two outcomes compare as', () => {
  const cases: readonly [string, Outcome, Outcome, string][] = [
    ['same, where all is equal', outcome('a\n'), outcome('a\n'), 'same'],
    ['order, where lines changed places', outcome('a\nb\n'), outcome('b\na\n'), 'order'],
    ['different, where a line is another', outcome('a\n'), outcome('b\n'), 'different'],
    ['different, where a line came twice', outcome('a\nb\nb\n'), outcome('a\na\nb\n'), 'different'],
    ['different by exit status', outcome('a\n'), outcome('a\n', { exit: 1 }), 'different'],
    ['same with durations a tenth apart', outcome('took 1.0 s\n'), outcome('took 1.1 s\n'), 'same'],
    ['same with durations in Ukrainian', outcome('минуло 0,3 с\n'), outcome('минуло 0,4 с\n'), 'same'],
    ['different with durations further apart', outcome('took 1.0 s\n'), outcome('took 1.2 s\n'), 'different'],
    ['different with numbers that are no durations', outcome('x = 1.0\n'), outcome('x = 1.1\n'), 'different'],
    ['different with a word after the number', outcome('1.0 steps\n'), outcome('1.1 steps\n'), 'different'],
    ['same with milliseconds', outcome('10.0 ms\n'), outcome('70.0 ms\n'), 'same'],
    [
      'same, whatever line of the library is named',
      outcome('at asyncio/runners.py:100\n'),
      outcome('at asyncio/runners.py:110\n'),
      'same',
    ],
    ['different, where a line of the program is another', outcome('at x.py:1\n'), outcome('at x.py:2\n'), 'different'],
    ['same with addresses', outcome('<f at 0x7f01>\n'), outcome('<f at 0x7f02>\n'), 'same'],
    [
      'same, whatever frames the library has',
      outcome('', { exit: 1, stderr: OLD_TRACEBACK }),
      outcome('', { exit: 1, stderr: NEW_TRACEBACK }),
      'same',
    ],
    [
      'same in groups of exceptions',
      outcome('', { exit: 1, stderr: GROUP_OLD }),
      outcome('', { exit: 1, stderr: GROUP_NEW }),
      'same',
    ],
    [
      "different, where the program's own frame is at another line",
      outcome('', { exit: 1, stderr: OLD_TRACEBACK }),
      outcome('', { exit: 1, stderr: OLD_TRACEBACK.replace('line 6,', 'line 7,') }),
      'different',
    ],
    [
      'different by the class of the exception',
      outcome('', { exit: 1, exception: { type: 'ValueError', message: '' } }),
      outcome('', { exit: 1, exception: { type: 'TypeError', message: '' } }),
      'different',
    ],
    [
      'same, where one names the module too',
      outcome('', { exit: 1, exception: { type: 'TimeoutError', message: '' } }),
      outcome('', { exit: 1, exception: { type: 'asyncio.exceptions.TimeoutError', message: '' } }),
      'same',
    ],
  ];
  test.each(cases)('%s', (_name, one, other, wanted) => {
    expect(compareOutcomes(one, other, FILES)).toBe(wanted);
    expect(compareOutcomes(other, one, FILES)).toBe(wanted);
  });
});
