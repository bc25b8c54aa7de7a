import { mergeFacts } from 'docrun/facts';
import { parsePage } from 'docrun/page';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { factsFrom, name } from '../../../docrun/tests/facts/make-facts.ts';
import { members } from '../../src/remark/members.ts';

const lock = { 'asyncio.Lock': name('()', { kind: 'class' }), 'asyncio.Lock.release': name('()', { kind: 'method' }) };
const facts = mergeFacts(null, [
  factsFrom('3.13.1', lock),
  factsFrom('3.14.1', {
    ...lock,
    'asyncio.Lock.acquire': name('()', { kind: 'coroutine method' }),
    'asyncio.Lockless': name('()', { kind: 'class' }),
  }),
]);
const homes = new Map([['asyncio.Lock.release', '/sync/lock#methods']]);

async function transform(text: string): Promise<string> {
  const file = { value: text, path: '/site/docs/page.md' };
  const root = unified().use(remarkParse).use(remarkDirective).parse(file);
  const done = await unified()
    .use(members, { facts: async () => facts, homes: async () => homes })
    .run(root, file);
  const [element] = (done as unknown as { children: { name: string; attributes: { value: { value: string } }[] }[] })
    .children;
  expect(element?.name).toBe('Members');
  return element?.attributes[0]?.value.value ?? '';
}

test('a name stands with its members, and not with those of a name that begins like it', async () => {
  const [own] = JSON.parse(await transform('::members{of="asyncio.Lock"}'));
  expect(own).toMatchObject({ of: 'asyncio.Lock', kind: 'class', isEverywhere: true });
  expect(own.members).toMatchObject([
    { of: 'asyncio.Lock.acquire', since: '3.14', isEverywhere: false },
    { of: 'asyncio.Lock.release', home: '/sync/lock#methods', isEverywhere: true },
  ]);
});

test('takes several names, in the order of the page', async () => {
  const names: { of: string }[] = JSON.parse(await transform('::members{of="asyncio.Lockless  asyncio.Lock"}'));
  expect(names.map(({ of }) => of)).toEqual(['asyncio.Lockless', 'asyncio.Lock']);
});

test.each([
  ['::members{of="asyncio.Lok"}', '"asyncio.Lok" is not in the recorded facts of asyncio\'s API on Python 3.13, 3.14.'],
  ['::members{of=""}', '::members needs the attribute "of"'],
  ['::members', '::members needs the attribute "of"'],
])('refuses %s', async (text, message) => {
  await expect(transform(text)).rejects.toThrow(message);
});

test('the names of a list count as shown by the page', () => {
  const place = { file: 'docs/api.md', path: 'api', locale: 'uk' } as const;
  expect(parsePage('::members{of="asyncio.Lock asyncio.Event"}\n', place).signatures).toEqual([
    { of: 'asyncio.Lock', at: { line: 1, column: 1 }, isListed: true },
    { of: 'asyncio.Event', at: { line: 1, column: 1 }, isListed: true },
  ]);
});
