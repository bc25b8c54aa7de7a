import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import type { ExplorationView } from '../../src/view/block-view.ts';

vi.mock('@docusaurus/Translate', () => ({
  translate: ({ message }: { message: string }, values: Record<string, string> = {}) =>
    message.replace(/\{(\w+)\}/g, (_whole, name: string) => values[name] ?? ''),
}));
vi.mock('@docusaurus/theme-common', () => ({
  usePluralForm: () => ({ selectMessage: (_count: number, message: string) => message.split('|')[1] }),
}));
const { Explored } = await import('../../src/components/run-block/explored.tsx');

/** The words of the element, without its markup. */
function read(view: ExplorationView): string {
  return renderToStaticMarkup(createElement(Explored, view))
    .replace(/<\/(?:li|dt|dd|p|summary)>|<span/g, ' $&')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const kinds = [
  { label: 'a task cancelled', count: 30 },
  { label: 'Ctrl+C', count: 12 },
];

test('a recipe in which nothing went wrong says under how many schedules', () => {
  expect(read({ count: 42, kinds, findings: [] })).toBe(
    'Tried under 42 schedules nothing lost, nothing left behind What was changed in the runs, one at a time and in pairs: a task cancelled 30 Ctrl+C 12',
  );
});

test('what a recipe may do stands there with the change that shows it, and the reason', () => {
  const findings = [
    { text: 'main() ends', change: 'cancel@2:main', reason: 'asyncio.run cancels it' },
    { text: 'the program hangs', change: '', reason: null },
  ];
  expect(read({ count: 42, kinds, findings })).toContain(
    'with something to know main() ends (cancel@2:main) allowed: asyncio.run cancels it the program hangs (without any change)',
  );
});
