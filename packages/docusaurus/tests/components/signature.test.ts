import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import type { SignatureView } from '../../src/view/api-view.ts';

vi.mock('@docusaurus/Translate', () => ({
  translate: ({ message }: { message: string }, values: Record<string, string> = {}) =>
    message.replace(/\{(\w+)\}/g, (_whole, name: string) => values[name] ?? ''),
}));
// Docusaurus' own modules exist only where it bundles.
vi.mock('@docusaurus/Link', () => ({ default: 'a' }));
vi.mock('@docusaurus/useBrokenLinks', () => ({ default: () => ({ collectAnchor: () => undefined }) }));
const { default: Signature } = await import('../../src/components/signature/index.tsx');

/** The words of the element, without its markup. */
function read(view: Partial<SignatureView>): string {
  const whole: SignatureView = {
    of: 'asyncio.run',
    kind: 'function',
    signature: '(main)',
    versions: '3.10–3.14',
    older: [],
    deprecated: [],
    ...view,
  };
  const html = renderToStaticMarkup(createElement(Signature, whole));
  return html
    .replace(/<\/(?:li|dt|dd|p|code)>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

test.each<[string, Partial<SignatureView>, string]>([
  ['unchanged', { since: '3.7' }, 'asyncio.run(main) function since Python 3.7 signature recorded on 3.10–3.14'],
  [
    'removed',
    { removed: '3.14', versions: '3.10–3.13' },
    'asyncio.run(main) function removed in Python 3.14 signature recorded on 3.10–3.13',
  ],
  [
    'changed',
    { versions: '3.12–3.14', older: [{ versions: '3.10–3.11', signature: '(main, *, loop=None)' }] },
    'asyncio.run(main) function signature recorded on 3.12–3.14 Python 3.10–3.11 (main, *, loop=None)',
  ],
  [
    'a use that warned and fails by now',
    {
      deprecated: [
        {
          how: 'asyncio.run()',
          where: 'no-loop',
          since: '3.12',
          results: [
            { versions: '3.12–3.13', category: 'DeprecationWarning', message: 'old' },
            { versions: '3.14', category: 'RuntimeError', message: 'no' },
          ],
        },
      ],
    },
    'asyncio.run(main) function signature recorded on 3.10–3.14 Deprecated use, warns since Python 3.12 asyncio.run() where no event loop is running Python 3.12–3.13 DeprecationWarning : old Python 3.14 RuntimeError : no',
  ],
  ['a constant', { kind: 'constant', signature: '' }, 'asyncio.run constant signature recorded on 3.10–3.14'],
])('%s', (_what, view, words) => {
  expect(read(view)).toBe(words);
});
