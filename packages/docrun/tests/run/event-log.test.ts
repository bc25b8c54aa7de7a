import { expect, test } from 'vitest';
import { EventLog } from '../../src/run/event-log.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('what one side writes the other reads, with all that became known later', () => {
  const log = EventLog.create();
  const other = new EventLog(log.memory);
  log.write(bytes('{"seq":1,"kind":"task","name":""}\n'));
  log.write(bytes('{"seq":2,"kind":"stdout","text":"a"}\n'));
  log.write(bytes('{"append":2,"text":"б\\n"}\n{"amend":1,"name":"Task-1"}\n'));
  expect(other.read()).toEqual([
    { seq: 1, kind: 'task', name: 'Task-1' },
    { seq: 2, kind: 'stdout', text: 'aб\n' },
  ]);
  log.clear();
  expect(other.read()).toEqual([]);
});

test('more than there is room for is refused', () => {
  const log = new EventLog(new SharedArrayBuffer(12));
  log.write(bytes('{}\n'));
  expect(() => log.write(bytes('{"a":1}\n'))).toThrow(RangeError);
  expect(log.read()).toEqual([{}]);
});
