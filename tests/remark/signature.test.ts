import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import type { ApiFacts } from '../../src/remark/api-facts.node.ts';
import { signature } from '../../src/remark/signature.ts';

const facts = async (): Promise<ApiFacts> => ({
  python: '3.14.2',
  names: { 'asyncio.wait_for': { kind: 'coroutine function', signature: '(fut, timeout)' } },
});

async function transform(text: string): Promise<unknown> {
  const file = { value: text, path: '/site/docs/page.md' };
  const root = unified().use(remarkParse).use(remarkDirective).parse(file);
  return unified().use(signature, { facts }).run(root, file);
}

test('the directive becomes an element with the recorded facts', async () => {
  const root = JSON.stringify(await transform('::signature{of="asyncio.wait_for" since="3.4"}'));
  for (const text of ['"name":"Signature"', 'coroutine function', '(fut, timeout)', '3.14.2', '3.4']) {
    expect(root).toContain(text);
  }
});

test.each([
  ['::signature{of="asyncio.nothing"}', '"asyncio.nothing" is not in the recorded facts'],
  ['::signature{since="3.4"}', 'needs the attribute "of"'],
  ['::signature{of="asyncio.wait_for" sinse="3.4"}', 'no attribute "sinse"'],
])('%s stops the build with file and line', async (text, reason) => {
  await expect(transform(`one\n\n${text}\n`)).rejects.toMatchObject({
    message: expect.stringContaining(reason),
    file: '/site/docs/page.md',
    line: 3,
  });
});
