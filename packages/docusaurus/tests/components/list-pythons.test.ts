import { expect, test } from 'vitest';
import { listPythons } from '../../src/components/run-block/list-pythons.ts';

test.each([
  [[], ''],
  [['3.10'], '3.10'],
  [['3.10', '3.11'], '3.10, 3.11'],
  [['3.10', '3.11', '3.12'], '3.10–3.12'],
  [['3.10', '3.12', '3.13', '3.14'], '3.10, 3.12–3.14'],
  [['3.9', '3.10', '3.11'], '3.9–3.11'],
])('%j', (versions, text) => {
  expect(listPythons(versions)).toBe(text);
});
