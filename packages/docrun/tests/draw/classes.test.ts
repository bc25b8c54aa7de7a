import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { MessageKind, Picture } from '../../src/diagram/model.ts';
import { drawSequence } from '../../src/draw/index.ts';
import { parseSvg } from './read-svg.ts';

/** The compiler holds that none is missing. */
const KINDS = Object.keys({ answer: 0, call: 0, fail: 0, request: 0 } satisfies Record<
  MessageKind,
  0
>) as MessageKind[];

/** All that a picture can show. */
const picture: Picture = {
  lanes: ['a', 'b'].map((id) => ({ id, label: id })),
  steps: [
    ...KINDS.map((style) => ({ kind: 'message', style, from: 'a', to: 'b', text: style }) as const),
    { kind: 'note', lanes: ['a'], text: ['one lane'] },
    { kind: 'note', lanes: ['a', 'b'], text: ['both'] },
    { kind: 'repeat', times: 2, text: 'twice', steps: [{ kind: 'note', lanes: ['b'], text: ['inside'] }] },
  ],
};

test('the sheet of the pictures is for nothing but what is drawn', () => {
  const svg = parseSvg(drawSequence(picture, { id: 'x', title: 'A title', description: '', lang: 'en' }));
  const drawn = new Set([svg, ...svg.querySelectorAll('[class]')].flatMap((element) => [...element.classList]));
  const sheet = readFileSync(new URL('../../src/draw/pictures.css', import.meta.url), 'utf8');
  const selectors = sheet.replaceAll(/\/\*[\s\S]*?\*\//g, '').match(/[^{};]+(?=\{)/g) ?? [];
  const named = new Set(selectors.flatMap((selector) => selector.match(/(?<=\.)[a-z][\w-]*/g) ?? []));
  expect(named.size).toBeGreaterThan(10);
  expect([...named].filter((name) => !drawn.has(name))).toEqual([]);
});
