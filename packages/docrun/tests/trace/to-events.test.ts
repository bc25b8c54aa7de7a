import { describe, expect, test } from 'vitest';
import type { TraceLine } from '../../src/run/native/order.ts';
import { toEvents } from '../../src/run/native/to-events.ts';

/** Lines as `python/harness/native/traced_lines.py` writes them, beside the events that they must become. */
interface Case {
  readonly name: string;
  readonly lines: readonly TraceLine[];
  readonly stdout?: string;
  readonly stderr?: string;
  /** Of each event its kind and what the case is about. */
  readonly events: readonly TraceLine[];
}

const task = { via: [], co: null, line: 1, code: 'run()', args: [], by: 0 };
const nowhere = { co: null, line: null, code: '' };
const print = (text: string, more: TraceLine = {}): TraceLine => ({
  kind: 'stdout',
  t: 0,
  lane: '0',
  text,
  task: 0,
  co: null,
  line: 1,
  ...more,
});
const suspend = (more: TraceLine): TraceLine => ({
  kind: 'suspend',
  lane: '0',
  t: 0,
  task: 1,
  on: { kind: 'future' },
  via: ['start_server'],
  co: null,
  line: 1,
  code: 'await start_server()',
  ...more,
});
const resume = { kind: 'resume', lane: '0', t: 0, task: 1 };
const process = { kind: 'process', lane: '0', t: 0, id: 1, name: 'sleep 1', pool: false, by: 0, via: [], ...nowhere };
const ended = { kind: 'process-end', lane: '0', t: 0, id: 1, status: 0, by: 0, ...nowhere };
const job = { kind: 'job', lane: '0', t: 0, job: 1, name: 'work', args: [], by: 0, via: [], pool: null, ...nowhere };
const jobStart = { kind: 'job-start', lane: '1', t: 0, thread: 1, job: 1 };
const jobEnd = { kind: 'job-end', lane: '1', t: 0, thread: 1, job: 1, state: 'result', value: '1' };

const cases: readonly Case[] = [
  {
    name: 'a name that was known only later',
    lines: [
      { kind: 'task', t: 0, lane: '0', number: 1, task: 1, name: '', coro: 'main', ...task },
      { amend: 1, name: 'Task-1' },
    ],
    events: [{ kind: 'task', name: 'Task-1' }],
  },
  {
    name: 'pieces of one line of the program',
    lines: [print('a '), print('b\n'), print('c\n')],
    stdout: 'a b\nc\n',
    events: [
      { kind: 'stdout', text: 'a b\n' },
      { kind: 'stdout', text: 'c\n' },
    ],
  },
  {
    name: 'pieces that two lines of the program printed',
    lines: [print('a '), print('b\n', { line: 2 })],
    stdout: 'a b\n',
    events: [
      { kind: 'stdout', text: 'a ', line: 1 },
      { kind: 'stdout', text: 'b\n', line: 2 },
    ],
  },
  {
    name: 'standard error, which goes on after the end of a line',
    lines: [print('a\n', { kind: 'stderr' }), print('b\n', { kind: 'stderr' })],
    stderr: 'a\nb\n',
    events: [{ kind: 'stderr', text: 'a\nb\n' }],
  },
  {
    name: 'what was printed past the tracer, by no one it knows',
    lines: [print('a\n'), print('c\n')],
    stdout: 'a\nb\nc\nd\n',
    events: [
      { kind: 'stdout', text: 'a\n', line: 1 },
      { kind: 'stdout', text: 'b\n', line: null },
      { kind: 'stdout', text: 'c\n', line: 1 },
      { kind: 'stdout', text: 'd\n', line: null },
    ],
  },
  {
    name: 'what the one other process that runs has printed, before its end',
    lines: [process, ended, print('end\n')],
    stdout: 'child\nend\n',
    events: [
      { kind: 'process' },
      { kind: 'stdout', text: 'child\n', process: 1, line: null },
      { kind: 'process-end' },
      { kind: 'stdout', text: 'end\n' },
    ],
  },
  {
    name: 'what one of two processes has printed',
    lines: [process, { ...process, id: 2 }, ended, { ...ended, id: 2 }],
    stdout: 'child\n',
    events: [
      { kind: 'process', id: 1 },
      { kind: 'process', id: 2 },
      { kind: 'stdout', text: 'child\n', process: undefined },
      { kind: 'process-end', id: 1 },
      { kind: 'process-end', id: 2 },
    ],
  },
  {
    name: 'what was said but did not come: standard output was closed',
    lines: [print('a\n'), print('lost\n')],
    stdout: 'a\n',
    events: [{ kind: 'stdout', text: 'a\n' }],
  },
  {
    name: 'time that passes, and none that goes back',
    lines: [print('a\n'), print('b\n', { t: 0.2 }), print('c\n', { t: 0.1 })],
    stdout: 'a\nb\nc\n',
    events: [
      { kind: 'stdout', t: 0 },
      { kind: 'clock', from: 0, t: 0.2 },
      { kind: 'stdout', t: 0.2 },
      { kind: 'stdout', t: 0.2 },
    ],
  },
  {
    name: "the loop's thread goes on as far as it can before others",
    lines: [
      { mark: 'loop', lane: '0', t: 0, id: null },
      job,
      { mark: 'sends', lane: '0', t: 0, id: 1 },
      { mark: 'receives', lane: '1', t: 0, id: 1 },
      jobStart,
      suspend({}),
      jobEnd,
      { mark: 'sends', lane: '1', t: 0, id: 2 },
      { mark: 'receives', lane: '0', t: 0, id: 2 },
      resume,
    ],
    events: [{ kind: 'job' }, { kind: 'suspend' }, { kind: 'job-start' }, { kind: 'job-end' }, { kind: 'resume' }],
  },
  {
    name: 'prints of two threads keep their order',
    lines: [{ mark: 'loop', lane: '0', t: 0, id: null }, print('thread\n', { lane: '1', thread: 1 }), print('main\n')],
    stdout: 'thread\nmain\n',
    events: [
      { kind: 'stdout', text: 'thread\n', thread: 1 },
      { kind: 'stdout', text: 'main\n' },
    ],
  },
  {
    name: 'a thread that has waited comes after what it waited for',
    lines: [
      { mark: 'loop', lane: '0', t: 0, id: null },
      jobEnd,
      { mark: 'goes-on', lane: '0', t: 0, id: null },
      resume,
    ],
    events: [{ kind: 'job-end' }, { kind: 'resume' }],
  },
  {
    name: 'a join that came just after the end of its thread',
    lines: [
      { mark: 'loop', lane: '1', t: 0, id: null },
      { kind: 'thread-end', t: 0, lane: '1', thread: 1, id: 1 },
      { kind: 'wait', t: 0, lane: '0', on: { kind: 'thread', id: 1 }, task: 0, ...nowhere },
    ],
    events: [{ kind: 'thread-end' }],
  },
  {
    name: 'a step inside of one call of the library',
    lines: [suspend({}), { kind: 'wake', lane: '0', t: 0, task: 1, by: 0 }, resume, suspend({ again: true }), resume],
    events: [{ kind: 'suspend' }, { kind: 'resume' }],
  },
  {
    name: 'a wait for another process that took no time',
    lines: [suspend({ on: { kind: 'process', process: 1 } }), resume],
    events: [],
  },
  {
    name: 'a wait for another process that took some',
    lines: [suspend({ on: { kind: 'process', process: 1 } }), { ...resume, t: 1 }],
    events: [{ kind: 'suspend' }, { kind: 'clock' }, { kind: 'resume' }],
  },
  {
    name: 'a port that the system gave out',
    lines: [
      { mark: 'port', lane: '0', t: 0, id: 40123 },
      { kind: 'task', t: 0, lane: '0', number: 1, task: 1, name: '', coro: 'client', ...task, args: ['40123', '1'] },
    ],
    events: [{ kind: 'task', args: ['<port>', '1'] }],
  },
];

const become = ({ lines, stdout = '', stderr = '' }: Omit<Case, 'name' | 'events'>) =>
  toEvents(lines, { stdout, stderr }, (text) => text);

describe('lines of a native run become events', () => {
  test.each(cases)('$name', ({ events, ...given }) => {
    const recorded = become(given);
    expect(recorded.map(({ seq }) => seq)).toEqual(recorded.map((_, index) => index + 1));
    expect(
      recorded.map((event, index) =>
        Object.fromEntries(Object.keys(events[index] ?? { kind: '' }).map((key) => [key, (event as TraceLine)[key]])),
      ),
    ).toEqual(events);
  });

  test('a failure of the tracer is an error of docrun, not of the program', () => {
    expect(() => become({ lines: [{ kind: 'failed', text: 'KeyError: 1' }] })).toThrow(
      /the tracer failed:\nKeyError: 1/,
    );
  });

  test('an event that event.ts does not describe is an error', () => {
    expect(() => become({ lines: [{ kind: 'resume', t: 0, lane: '0', task: 1, more: 1 }] })).toThrow();
  });
});
