import { mergeFacts } from 'docrun/facts';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { factsFrom, name, warning } from '../../../docrun/tests/facts/make-facts.ts';
import { signature } from '../../src/remark/signature.ts';

const always = { 'asyncio.wait_for': name('(fut, timeout)', { kind: 'coroutine function' }) };
const facts = mergeFacts(null, [
  factsFrom('3.10.1', { ...always, 'asyncio.run': name('(main)'), 'asyncio.coroutine': name('(func)') }, [
    warning('asyncio.coroutine', 'asyncio.coroutine(function)'),
  ]),
  factsFrom('3.11.1', { ...always, 'asyncio.run': name('(main)'), 'asyncio.timeout': name('(delay)') }, [
    warning('asyncio.run', 'asyncio.run()', { where: 'no-loop' }),
  ]),
  factsFrom('3.12.1', { ...always, 'asyncio.run': name('(main, *, debug=None)'), 'asyncio.timeout': name('(delay)') }),
]);

async function transform(text: string): Promise<unknown> {
  const file = { value: text, path: '/site/docs/page.md' };
  const root = unified().use(remarkParse).use(remarkDirective).parse(file);
  return unified()
    .use(signature, { facts: async () => facts })
    .run(root, file);
}

/** The values of the element's attributes, as they stand in the page: text, or the source of an expression. */
async function propsOf(text: string): Promise<Readonly<Record<string, unknown>>> {
  const { children } = (await transform(text)) as {
    children: { name: string; attributes: { name: string; value: unknown }[] }[];
  };
  expect(children.map((child) => child.name)).toEqual(['Signature']);
  return Object.fromEntries(
    (children[0]?.attributes ?? []).map((attribute) => [attribute.name, read(attribute.value)]),
  );
}

function read(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('data' in value)) return value;
  const { estree } = value.data as { estree: { body: { expression: unknown }[] } };
  return evaluate(estree.body[0]?.expression);
}

type Literal =
  | { type: 'Literal'; value: unknown }
  | { type: 'ArrayExpression'; elements: unknown[] }
  | { type: 'ObjectExpression'; properties: { key: { value: string }; value: unknown }[] };

function evaluate(expression: unknown): unknown {
  const node = expression as Literal;
  if (node.type === 'Literal') return node.value;
  if (node.type === 'ArrayExpression') return node.elements.map(evaluate);
  return Object.fromEntries(node.properties.map(({ key, value }) => [key.value, evaluate(value)]));
}

test('a name that every version has: since is what the page states', async () => {
  expect(await propsOf('::signature{of="asyncio.wait_for" since="3.4"}')).toEqual({
    of: 'asyncio.wait_for',
    kind: 'coroutine function',
    signature: '(fut, timeout)',
    versions: '3.10–3.12',
    since: '3.4',
    older: [],
    deprecated: [],
  });
});

test.each(['', ' since="3.11"'])('a name that was added: since is what the facts say%s', async (since) => {
  expect(await propsOf(`::signature{of="asyncio.timeout"${since}}`)).toMatchObject({
    since: '3.11',
    versions: '3.11, 3.12',
  });
});

test('a name that was removed, with a warning whose first version is not known', async () => {
  const props = await propsOf('::signature{of="asyncio.coroutine"}');
  expect(props).toMatchObject({ removed: '3.11', versions: '3.10' });
  expect(props.deprecated).toEqual([
    {
      how: 'asyncio.coroutine(function)',
      results: [{ versions: '3.10', category: 'DeprecationWarning', message: 'old' }],
    },
  ]);
});

test('a signature that changed, and a use that warned', async () => {
  expect(await propsOf('::signature{of="asyncio.run" since="3.7"}')).toMatchObject({
    signature: '(main, *, debug=None)',
    versions: '3.12',
    older: [{ versions: '3.10, 3.11', signature: '(main)' }],
    deprecated: [{ how: 'asyncio.run()', where: 'no-loop', since: '3.11' }],
  });
});

test.each([
  ['::signature{of="asyncio.nothing"}', '"asyncio.nothing" is not in the recorded facts'],
  ['::signature{since="3.4"}', 'needs the attribute "of"'],
  ['::signature{of="asyncio.wait_for" sinse="3.4"}', 'no attribute "sinse"'],
  ['::signature{of="asyncio.wait_for" since="3.11"}', 'by the recorded facts 3.10 has it already'],
  ['::signature{of="asyncio.timeout" since="3.12"}', 'by the recorded facts it was added in 3.11'],
  ['::signature{of="asyncio.timeout" since="3.4"}', 'by the recorded facts it was added in 3.11'],
  ['::signature{of="asyncio.wait_for" since="python 3"}', 'a version is written as 3.4'],
])('%s stops the build with file and line', async (text, reason) => {
  await expect(transform(`one\n\n${text}\n`)).rejects.toMatchObject({
    message: expect.stringContaining(reason),
    file: '/site/docs/page.md',
    line: 3,
  });
});
