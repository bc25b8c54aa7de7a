import { expect, test } from 'vitest';
import { parsePage } from '../../src/block/parse-page.ts';

const PLACE = { file: 'docs/page.md', path: 'page', locale: 'uk' } as const;

test.each([
  ['::signature{of="asyncio.run" since="3.7"}', [{ of: 'asyncio.run', at: { line: 1, column: 1 }, isListed: false }]],
  ['# One\n\n- ::signature{of="asyncio.run"}\n', [{ of: 'asyncio.run', at: { line: 3, column: 3 }, isListed: false }]],
  ['::signature{since="3.7"}', []],
  ['::other{of="asyncio.run"}', []],
  ['```text\n::signature{of="asyncio.run"}\n```\n', []],
])('%j', (source, signatures) => {
  expect(parsePage(source, PLACE).signatures).toEqual(signatures);
});
