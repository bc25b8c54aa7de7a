import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  createRenderer,
  DiagramError,
  MermaidSyntaxError,
  parseSequence,
  type Renderer,
} from '../../src/mermaid-svg/index.node.ts';
import { samples } from './samples.ts';

// A worker or a browser starts slowly on a machine that is busy with the other tests.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let renderer: Renderer;
beforeAll(() => {
  renderer = createRenderer();
});
afterAll(() => renderer.close());

const about = { locale: 'en', title: 'T', description: 'D' } as const;

describe('a syntax error has its line and its reason', () => {
  test.each([
    ['no arrow', 'sequenceDiagram\nA->>B: x\nA-B foo\n', 3, 'unexpected end of line in "A-B foo"'],
    ['after comments and blank lines', '\n\nsequenceDiagram\n%% note\n\nA->>B: x\nnonsense ~\n', 7, /^unexpected/],
    ['with Windows line ends', 'sequenceDiagram\r\nA->>B: x\r\nA-B foo\r\n', 3, /^unexpected/],
    ['a frame without an end', 'sequenceDiagram\nloop x\nA->>B: y\n', 3, /^unexpected end of the diagram/],
    [
      'an activation ended twice',
      'sequenceDiagram\nA->>B: x\ndeactivate B\nB->>A: y\n',
      3,
      'Trying to inactivate an inactive participant (B)',
    ],
    ['a keyword for a name', 'sequenceDiagram\nA->>loop: x\n', 2, 'unexpected "loop" in "A->>loop: x"'],
    ['a directive', 'sequenceDiagram\n%%{init: {"theme": "dark"}}%%\nA->>B: x\n', 2, /^unexpected text in "%%\{init/],
    ['another kind of diagram', 'flowchart LR\nA-->B\n', 1, /begins with the line "sequenceDiagram"/],
    ['nothing', '', 1, /begins with the line/],
  ])('%s', async (_name, mermaid, line, reason) => {
    const error = await parseSequence(mermaid).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(MermaidSyntaxError);
    const stated = typeof reason === 'string' ? reason : expect.stringMatching(reason);
    expect(error).toMatchObject({ line, reason: stated });
    await expect(renderer.render(mermaid, about)).rejects.toThrow(MermaidSyntaxError);
  });
});

test('a right diagram parses', async () => {
  for (const { mermaid } of Object.values(samples)) await expect(parseSequence(mermaid)).resolves.toBeUndefined();
});

test('a diagram that cannot be drawn says why', async () => {
  await expect(renderer.render('sequenceDiagram\n', about)).rejects.toThrow(DiagramError);
  await expect(renderer.render('sequenceDiagram\n', about)).rejects.toThrow('it has no participants');
  const database = 'sequenceDiagram\nparticipant D@{ "type": "database" }\nD->>D: x\n';
  await expect(renderer.render(database, about)).rejects.toThrow(DiagramError);
});

test('a failing diagram fails alone', async () => {
  const { mermaid, about: own } = samples.waitFor;
  const [before, bad, empty, after] = await Promise.allSettled([
    renderer.render(mermaid, own),
    renderer.render('sequenceDiagram\nA-B foo', about),
    renderer.render('sequenceDiagram\n', about),
    renderer.render(mermaid, { ...own, title: 'another' }),
  ]);
  expect([before?.status, bad?.status, empty?.status, after?.status]).toEqual([
    'fulfilled',
    'rejected',
    'rejected',
    'fulfilled',
  ]);
  const fresh = createRenderer();
  const again = await fresh.render(mermaid, own);
  await fresh.close();
  expect(before).toMatchObject({ value: again });
});

test('a closed renderer rejects what waits and can start anew', async () => {
  const own = createRenderer();
  const waiting = own.render('sequenceDiagram\nA->>B: x', about);
  const rejected = expect(waiting).rejects.toThrow(DiagramError);
  await own.close();
  await rejected;
  await expect(own.render('sequenceDiagram\nA->>B: x', about)).resolves.toMatch(/^<svg /);
  await own.close();
});

test('the globals of this thread stay clean', () => {
  expect('document' in globalThis || 'window' in globalThis).toBe(false);
});
