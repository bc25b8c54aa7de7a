import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/block/parse-page.ts';
import type { Block } from '../../src/block/types.ts';
import { findJsonError, placeInJson } from '../../src/file/json-place.ts';
import { blockKey, filenameOf, type KeyParts, type RunnerIdentity } from '../../src/recording/key.ts';
import { normalizeText } from '../../src/recording/normalize.ts';
import { parseRecording } from '../../src/recording/parse.ts';
import { valuesByLine } from '../../src/recording/printed.ts';
import type { Recording } from '../../src/recording/schema.ts';
import { sha256 } from '../../src/recording/sha256.node.ts';
import { stringifyRecording } from '../../src/recording/stringify.ts';
import { toRecordedRun } from '../../src/recording/to-recorded-run.ts';
import type { TraceEvent } from '../../src/trace/event.ts';
import { createFakeRunner } from '../support/fake-runner.ts';

const OF = { page: 'tasks/wait-for', locale: 'uk' } as const;

async function record(code: string): Promise<Recording> {
  const run = await createFakeRunner().run({ code, setup: [], filename: 'one.py' });
  return {
    schema: 2,
    page: OF.page,
    locale: OF.locale,
    blocks: { one: { key: '0'.repeat(64), runs: [toRecordedRun(run)], witnesses: [] } },
  };
}

describe('a recording', () => {
  it('is read as it was written, and written the same again', async () => {
    const recording = await record('print("Не встигли: \\"так\\"")\nraise ValueError("ні")');
    const text = stringifyRecording(recording);
    const parsed = parseRecording(text, OF);
    expect(parsed).toEqual({ ok: true, recording });
    expect(parsed.ok && stringifyRecording(parsed.recording)).toBe(text);
    expect(JSON.parse(text)).toEqual(recording);
  });

  it('has one event a line, LF and nothing else at its end', async () => {
    const text = stringifyRecording(await record('print(1)\nprint(2)'));
    expect(text.split('\n').filter((line) => line.includes('"seq"'))).toHaveLength(2);
    expect(text).not.toContain('\r');
    expect(text).toMatch(/[^\n]\n$/);
  });

  it('says what is wrong wherever it is cut', async () => {
    const text = stringifyRecording(await record('print("a")\nprint("b")'));
    for (let length = 0; length < text.length - 2; length++) {
      const parsed = parseRecording(text.slice(0, length), OF);
      expect(parsed).toMatchObject({
        ok: false,
        message: { key: /\S/.test(text.slice(0, length)) ? 'broken-recording.json' : 'broken-recording.empty' },
      });
    }
  });

  it('shows every edit of a run by hand', async () => {
    const text = stringifyRecording(await record('print("a")\nraise ValueError("b")'));
    const edits = [
      ['"text":"a\\n"', '"text":"c\\n"'],
      ['"exit": 1', '"exit": 2'],
      ['"message":"b"', '"message":"c"'],
      ['"elapsed": 0', '"elapsed": 1'],
      ['"interpreter": "c', '"interpreter": "d'],
      ['"line":1', '"line":2'],
    ] as const;
    for (const [from, to] of edits) {
      expect(text).toContain(from);
      expect(parseRecording(text.replace(from, to), OF)).toMatchObject({
        ok: false,
        message: { key: 'broken-recording.digest' },
      });
    }
  });

  it.each([
    ['null', 'broken-recording.form'],
    ['[]', 'broken-recording.form'],
    ['{"schema":2}', 'broken-recording.form'],
    ['{"schema":"1"}', 'broken-recording.version'],
    ['{"schema":1,"page":"tasks/wait-for"}', 'broken-recording.version'],
    ['{"schema":2,"page":"tasks/wait-for","locale":"de","blocks":{}}', 'broken-recording.page'],
    ['{"schema":2,"page":"tasks/wait-for","locale":"ru","blocks":{}}', 'broken-recording.page'],
    ['{"schema":2,"page":"tasks/wait-for","locale":"uk","blocks":{},"more":1}', 'broken-recording.form'],
    [`${'['.repeat(50_000)}`, 'broken-recording.json'],
    [`${'['.repeat(5000)}${']'.repeat(5000)}`, 'broken-recording.form'],
    ['\u0000', 'broken-recording.json'],
  ])('is refused where it is %.40s', (text, key) => {
    expect(parseRecording(text, OF)).toMatchObject({ ok: false, message: { key } });
  });

  it('holds no run that was ended by a bound', async () => {
    const run = await createFakeRunner().run({ code: 'while True: pass', setup: [], filename: 'one.py' });
    expect(() => toRecordedRun(run)).toThrow('time-limit');
  });
});

describe('findJsonError', () => {
  it.each([
    ['{"a": 1}', null],
    [' [1, -2.5e3, "x\\n", true, false, null, {}, []] ', null],
    ['{"a": }', 6],
    ['{"a" 1}', 5],
    ['{"a": 1,}', 8],
    ['[1 2]', 3],
    ['[01]', 2],
    ['"a\nb"', 0],
    ['{"a": nothing}', 6],
    ['[1', 2],
    ['1 2', 2],
    ['', 0],
  ])('%j: %s', (text, offset) => {
    expect(findJsonError(text)).toBe(offset);
    if (offset === null) expect(() => JSON.parse(text)).not.toThrow();
    else expect(() => JSON.parse(text)).toThrow();
  });
});

it('finds places in JSON', () => {
  const text = '{\n  "a": "a: [1]",\n  "b": [\n    {"c": 1},\n    {"c": 2, "a": 3}\n  ]\n}\n';
  expect(placeInJson(text, ['b'])).toEqual({ line: 3, column: 3 });
  expect(placeInJson(text, ['b', 1])).toEqual({ line: 5, column: 5 });
  expect(placeInJson(text, ['b', 1, 'a'])).toEqual({ line: 5, column: 14 });
  expect(placeInJson(text, ['b', 7, 'a'])).toEqual({ line: 3, column: 3 });
  expect(placeInJson(text, ['no'])).toEqual({ line: 1, column: 1 });
});

describe('blockKey', () => {
  const RUNNER = {
    interpreter: 'cpython',
    harness: 'one',
    native: 'two',
    witness: 'three',
    embeddedWitness: 'four',
    explore: 'five',
  };
  const NOTHING: KeyParts = { setup: [], files: [], pins: [] };
  const blocks = (source: string): readonly Block[] =>
    parsePage(source, { file: 'a.md', path: 'a', locale: 'uk' }).blocks;
  const block = (fence: string, code: string, after = ''): Block => {
    const [found] = blocks(`\`\`\`${fence}\n${code}\n\`\`\`\n${after}`);
    if (!found) throw new Error('no block');
    return found;
  };
  const key = (fence: string, code: string, parts: Partial<KeyParts> = {}, runner: Partial<RunnerIdentity> = {}) =>
    blockKey(block(fence, code), { ...NOTHING, ...parts }, { ...RUNNER, ...runner });
  const embedded = key('python id="one"', 'print(1)');
  const native = key('python id="one" packages="a"', 'print(1)');

  it('is, for an embedded block, what it was when there were no others', () => {
    const parts = ['print(1)\n', [], 'one.py', 'embedded', null, 'cpython', 'one'];
    expect(embedded).toBe(sha256(JSON.stringify(parts)));
  });

  it.each([
    ['the code', key('python id="one"', 'print(2)')],
    ['the set-up', key('python id="one"', 'print(1)', { setup: ['x = 1\n'] })],
    ['the file name', key('python id="one" title="a.py"', 'print(1)')],
    ['the interpreter', key('python id="one"', 'print(1)', {}, { interpreter: 'other' })],
    ['the harness', key('python id="one"', 'print(1)', {}, { harness: 'two' })],
    ['the versions', key('python id="one" python=">=3.12"', 'print(1)')],
    ['a change of the run', key('python id="one" explore="cancel@7"', 'print(1)')],
    ['where it runs', key('python id="one" runtime="native"', 'print(1)')],
  ])('changes with %s', (_, other) => {
    expect(other).not.toBe(embedded);
  });

  it.each([
    ['a stated value', key('python id="one"', 'print(1)  #> 1')],
    ['a diagram', key('python id="one" diagram caption="c"', 'print(1)')],
    ['a title in words', key('python id="one" title="Перший приклад"', 'print(1)')],
    ['an expected failure', key('python id="one" raises="ValueError"', 'print(1)')],
    ['an expected status', key('python id="one" exit="3"', 'print(1)')],
    ['what explores', key('python id="one" recipe vary="N=0"', 'print(1)', {}, { explore: 'other' })],
    ['the harness of native runs', key('python id="one"', 'print(1)', {}, { native: 'other' })],
  ])('does not change with %s', (_, other) => {
    expect(other).toBe(embedded);
  });

  it.each([
    ['the set-up', key('python id="one" packages="a"', 'print(1)', { setup: ['x = 1\n'] })],
    ['its files', key('python id="one" packages="a"', 'print(1)', { files: [{ name: 'b.py', code: '' }] })],
    ['its packages', key('python id="one" packages="a"', 'print(1)', { pins: ['a==1.0'] })],
    ['its harness', key('python id="one" packages="a"', 'print(1)', {}, { native: 'other' })],
    ['the language', key('c id="one"', 'print(1)')],
    ['the input', blockKey(block('python id="one"', 'print(1)', '```text input\na\n```\n'), { ...NOTHING }, RUNNER)],
  ])('of a native block changes with %s', (_, other) => {
    expect(other).not.toBe(native);
  });

  it.each([
    ['the embedded interpreter', key('python id="one" packages="a"', 'print(1)', {}, { interpreter: 'other' })],
    ['the embedded harness', key('python id="one" packages="a"', 'print(1)', {}, { harness: 'other' })],
    ['what runs it natively anyway', key('python id="one" runtime="native"', 'print(1)')],
  ])('of a native block does not change with %s', (_, other) => {
    expect(other).toBe(native);
  });

  it('of a terminal session is of its commands and not of its outputs', () => {
    expect(key('console id="one"', '$ a\nb\n$ c')).toBe(key('console id="one"', '$ a\n$ c\nd\ne'));
    expect(key('console id="one"', '$ a\n$ c')).not.toBe(key('console id="one"', '$ a\n$ d'));
  });

  it('names the file by the title only where that is one', () => {
    expect(filenameOf(block('python id="one" title="wait_for.py"', 'x'))).toBe('wait_for.py');
    expect(filenameOf(block('python id="one" title="../x.py"', 'x'))).toBe('one.py');
    expect(filenameOf(block('python id="one" title="Words"', 'x'))).toBe('one.py');
    expect(filenameOf(block('c id="one" title="epoll.c"', 'x'))).toBe('epoll.c');
    expect(filenameOf(block('c id="one" title="epoll.py"', 'x'))).toBe('one.c');
  });
});

describe('normalizeText', () => {
  it.each([
    ['<Task at 0x7f3c9a1b>', '<Task at 0x…>'],
    ['<object object at 0xABCDEF0123>', '<object object at 0x…>'],
    ['Cancelled via cancel scope 7eff8aef02d0 by <Task', 'Cancelled via cancel scope 0x… by <Task'],
    ['a cancel scope added', 'a cancel scope added'],
    ['hex: 0xff', 'hex: 0xff'],
    ['File "/usr/lib/python3.14/asyncio/tasks.py", line 5', 'File "…/asyncio/tasks.py", line 5'],
    ['File "/lib/python314.zip/asyncio/tasks.py", line 5', 'File "…/asyncio/tasks.py", line 5'],
    ['no path: lib/python3', 'no path: lib/python3'],
  ])('%s', (text, fixed) => {
    expect(normalizeText(text)).toBe(fixed);
  });
});

it('joins what a line printed in turns', () => {
  const event = (line: number | null, text: string) =>
    ({ seq: 1, t: 0, kind: 'stdout', text, task: 0, co: null, line }) as TraceEvent;
  const events = [
    event(1, '0\n'),
    event(2, 'a'),
    event(1, '1\n'),
    event(2, 'b\n'),
    event(3, 'two\nlines\n'),
    event(null, 'x'),
    event(4, '\n'),
  ];
  expect([...valuesByLine(events)]).toEqual([
    [1, '0 | 1'],
    [2, 'ab'],
    [3, 'two | lines'],
    [4, ''],
  ]);
});
