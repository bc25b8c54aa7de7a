import { describe, expect, test } from 'vitest';
import { formatChanges } from '../../src/change/change.ts';
import type { Census } from '../../src/change/explored.ts';
import { enumerateChanges } from '../../src/explore/enumerate.ts';
import { pairUp } from '../../src/explore/pair-up.ts';
import { createRandom, sample } from '../../src/explore/random.ts';

const EMPTY: Census = { iterations: [], interrupts: [], timers: [] };
const timer = (when: number, fires = true) => ({ when, fires, sleep: true });
const textsOf = (...given: Parameters<typeof enumerateChanges>) => [...enumerateChanges(...given)].map(formatChanges);

describe('the changes of a run', () => {
  test('are made of who is alive when, of the timers, and of what was given', () => {
    const census: Census = {
      iterations: [['main'], ['main', 'worker'], []],
      interrupts: [1, 2],
      timers: [timer(1), timer(2, false)],
    };
    const values = new Map([['JOBS', ['0', '3']]]);
    expect(textsOf(census, { failures: ['OSError', 'EOFError'], values })).toEqual([
      'cancel@1:main',
      'cancel@2:main',
      'cancel@2:worker',
      'timer@1*0',
      'timer@1*10',
      'timer@2*0',
      'timer@2*10',
      'interrupt@1',
      'interrupt@2',
      'collect',
      'eager',
      'debug',
      'fail@1=OSError',
      'fail@1=EOFError',
      'JOBS=0',
      'JOBS=3',
    ]);
  });

  test('put the timers of one moment into every order but their own, each order once', () => {
    const timers = [timer(1), timer(1), timer(2), timer(1)];
    const orders = textsOf({ ...EMPTY, timers }).filter((text) => text.startsWith('order'));
    const after = orders.map((text) => {
      const last = [...text.matchAll(/@(\d+)/g)].map(([, number]) => Number(number));
      return [...[1, 2, 4].filter((number) => !last.includes(number)), ...last].join('');
    });
    expect(after.sort()).toEqual(['142', '214', '241', '412', '421']);
  });

  test('do not grow beyond measure with the timers of one moment', () => {
    const orders = textsOf({ ...EMPTY, timers: Array.from({ length: 30 }, () => timer(1)) });
    expect(orders.filter((text) => text.startsWith('order'))).toHaveLength(30);
  });
});

describe('pairs', () => {
  const singles = ['cancel@1:a', 'cancel@2:a', 'interrupt@1', 'interrupt@2', 'eager'].map((text) => {
    const [kind, at] = text.split(/[@:]/);
    if (kind === 'cancel') return [{ kind, iteration: Number(at), task: 'a' } as const];
    return kind === 'interrupt' ? [{ kind, iteration: Number(at) } as const] : [{ kind: 'eager' } as const];
  });

  test('are different, made of two changes that can meet, and the same for a seed', () => {
    const pairs = pairUp(singles, 100, createRandom(7)).map(formatChanges);
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(pairs).toContain('cancel@1:a+cancel@2:a');
    expect(pairs).not.toContain('interrupt@1+interrupt@2');
    expect(pairUp(singles, 100, createRandom(7)).map(formatChanges)).toEqual(pairs);
    expect(pairUp(singles, 3, createRandom(7)).map(formatChanges)).toEqual(pairs.slice(0, 3));
  });

  test('there are none of one change', () => {
    expect(pairUp(singles.slice(0, 1), 5, createRandom(1))).toEqual([]);
  });
});

test('a sample keeps the order and differs by seed', () => {
  const things = Array.from({ length: 100 }, (_, index) => index);
  const one = sample(things, 10, createRandom(1));
  expect(one).toHaveLength(10);
  expect([...one].sort((a, b) => a - b)).toEqual(one);
  expect(sample(things, 10, createRandom(2))).not.toEqual(one);
  expect(sample(things, 200, createRandom(1))).toEqual(things);
});
