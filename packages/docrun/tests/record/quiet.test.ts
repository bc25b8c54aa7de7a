import { describe, expect, test } from 'vitest';
import { createQuiet } from '../../src/record/quiet.ts';

/** Lets everything that can go on go on. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

/** Pieces of work that begin, and end when they are told to. */
function createWork() {
  const going = new Set<string>();
  const log: string[] = [];
  const gates = new Map<string, () => void>();
  return {
    going,
    log,
    work: (name: string) => async () => {
      const gate = Promise.withResolvers<void>();
      gates.set(name, gate.resolve);
      going.add(name);
      log.push(name);
      await gate.promise;
      going.delete(name);
      return name;
    },
    end: async (name: string) => {
      gates.get(name)?.();
      await settle();
    },
  };
}

describe('createQuiet', () => {
  test('lets so many go on among each other', async () => {
    const { among } = createQuiet(2);
    const { work, going, end } = createWork();
    const all = ['a', 'b', 'c'].map((name) => among(work(name)));
    await settle();
    expect([...going]).toEqual(['a', 'b']);
    await end('a');
    expect([...going]).toEqual(['b', 'c']);
    await end('b');
    await end('c');
    expect(await Promise.all(all)).toEqual(['a', 'b', 'c']);
  });

  test('waits for the others before it is alone, and lets none begin meanwhile', async () => {
    const { among, alone } = createQuiet(3);
    const { work, going, end } = createWork();
    const all = [among(work('a')), among(() => alone(work('alone')))];
    await settle();
    all.push(among(work('b')), among(work('later')));
    await settle();
    expect([...going]).toEqual(['a']);
    await end('a');
    expect([...going]).toEqual(['alone']);
    await end('alone');
    expect([...going].sort()).toEqual(['b', 'later']);
    await end('b');
    await end('later');
    expect(await Promise.all(all)).toEqual(['a', 'alone', 'b', 'later']);
  });

  test('two that want to be alone are so one after the other, before anything else begins', async () => {
    const { among, alone } = createQuiet(5);
    const { work, log, going, end } = createWork();
    const all = [among(() => alone(work('one'))), among(() => alone(work('two')))];
    await settle();
    all.push(among(work('b')));
    await settle();
    expect([...going]).toEqual(['one']);
    await end('one');
    expect([...going]).toEqual(['two']);
    await end('two');
    expect([...going]).toEqual(['b']);
    await end('b');
    expect(log).toEqual(['one', 'two', 'b']);
    await Promise.all(all);
  });

  test('what goes on after being alone is not beside the next one that is', async () => {
    const { among, alone } = createQuiet(5);
    const { work, going, end } = createWork();
    const all = [
      among(async () => {
        await alone(work('one'));
        await work('after')();
      }),
      among(() => alone(work('two'))),
    ];
    await settle();
    await end('one');
    expect([...going]).toEqual(['after']);
    await end('after');
    expect([...going]).toEqual(['two']);
    await end('two');
    await Promise.all(all);
  });

  test('goes on after work that fails, alone or not', async () => {
    const { among, alone } = createQuiet(1);
    const fail = async () => {
      throw new Error('no');
    };
    await expect(among(fail)).rejects.toThrow('no');
    await expect(among(() => alone(fail))).rejects.toThrow('no');
    expect(await among(() => alone(async () => 'yes'))).toBe('yes');
    expect(await among(async () => 'yes')).toBe('yes');
  });
});
