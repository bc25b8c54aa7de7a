import { expect, test } from 'vitest';
import { createLimit } from '../../src/record/limit.ts';

/** Lets everything that can go on go on. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

test('lets so many go on, the others in their turn', async () => {
  const limit = createLimit(2);
  const log: string[] = [];
  const gates = ['a', 'b', 'c', 'd'].map((name) => ({ name, ...Promise.withResolvers<string>() }));
  const results = gates.map(({ name, promise }) =>
    limit(async () => {
      log.push(name);
      return promise;
    }),
  );
  await settle();
  expect(log).toEqual(['a', 'b']);
  gates[1]?.resolve('B');
  await settle();
  expect(log).toEqual(['a', 'b', 'c']);
  for (const { name, resolve } of gates) resolve(name.toUpperCase());
  expect(await Promise.all(results)).toEqual(['A', 'B', 'C', 'D']);
});

test('goes on after work that fails, which is told', async () => {
  const limit = createLimit(1);
  const failing = limit(async () => {
    throw new Error('no');
  });
  const next = limit(async () => 'next');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('next');
  expect(await limit(async () => 'later')).toBe('later');
});
