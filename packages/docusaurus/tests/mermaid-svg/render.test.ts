import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createFontMeter } from '../../src/mermaid-svg/font-metrics.node.ts';
import { createRenderer, type Renderer } from '../../src/mermaid-svg/index.node.ts';
import { fonts } from '../../src/mermaid-svg/style.ts';
import { readSvg, textsOf } from './read-svg.ts';
import { type Sample, samples } from './samples.ts';

// A worker or a browser starts slowly on a machine that is busy with the other tests.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let renderer: Renderer;
beforeAll(() => {
  renderer = createRenderer();
});
afterAll(() => renderer.close());

const about = { locale: 'en', title: 'T', description: 'D' } as const;
const draw = ({ mermaid, about }: Sample): Promise<string> => renderer.render(mermaid, about);
const drawLines = (...lines: string[]): Promise<string> =>
  renderer.render(['sequenceDiagram', ...lines, ''].join('\n'), about);
const numberOf = (element: Element, name: string): number => Number(element.getAttribute(name));

const fontOf = {
  'actor-label': fonts.actor,
  'message-text': fonts.message,
  'note-text': fonts.note,
  'frame-word': fonts.frameLabel,
  'frame-title': fonts.frame,
} as const;

describe.each(Object.entries(samples))('%s', (_name, sample) => {
  test('has no styles, no markers and no foreign elements', async () => {
    const svg = await draw(sample);
    expect(svg).not.toMatch(/<style|style=|foreignObject|<defs|<marker|url\(|<script|\son\w+=/i);
    const names = new Set([...readSvg(svg).querySelectorAll('*')].map((element) => element.localName));
    expect([...names].sort().filter((name) => !['circle', 'g', 'line', 'path', 'rect', 'text'].includes(name))).toEqual(
      ['desc', 'title'],
    );
  });

  test('is named and described in its language', async () => {
    const root = readSvg(await draw(sample));
    const text = (attribute: string) => root.querySelector(`#${root.getAttribute(attribute)}`)?.textContent;
    expect(root.getAttribute('role')).toBe('img');
    expect(root.getAttribute('lang')).toBe(sample.about.locale);
    expect(text('aria-labelledby')).toBe(sample.about.title);
    expect(text('aria-describedby')).toBe(sample.about.description);
  });

  test('has every text and every rectangle inside its view box', async () => {
    const root = readSvg(await draw(sample));
    const meter = createFontMeter();
    const [left = 0, top = 0, width = 0, height = 0] = (root.getAttribute('viewBox') ?? '').split(' ').map(Number);
    for (const [name, font] of Object.entries(fontOf)) {
      for (const text of root.querySelectorAll(`text.${name}`)) {
        const own = meter.width(text.textContent ?? '', font);
        const start = numberOf(text, 'x') - (text.getAttribute('text-anchor') === 'start' ? 0 : own / 2);
        expect(start, text.textContent ?? '').toBeGreaterThanOrEqual(left);
        expect(start + own, text.textContent ?? '').toBeLessThanOrEqual(left + width);
        expect(numberOf(text, 'y') - font.size).toBeGreaterThanOrEqual(top);
        expect(numberOf(text, 'y') + 4).toBeLessThanOrEqual(top + height);
      }
    }
    for (const rect of root.querySelectorAll('rect')) {
      expect(numberOf(rect, 'x')).toBeGreaterThanOrEqual(left);
      expect(numberOf(rect, 'x') + numberOf(rect, 'width')).toBeLessThanOrEqual(left + width);
      expect(numberOf(rect, 'y') + numberOf(rect, 'height')).toBeLessThanOrEqual(top + height);
    }
  });

  test('keeps labels and notes inside their boxes and messages between their ends', async () => {
    const root = readSvg(await draw(sample));
    const meter = createFontMeter();
    const pairs = [
      ['actor', 'actor-box', 'actor-label'],
      ['note', 'note-box', 'note-text'],
      ['message:not(.message-self)', 'line', 'message-text'],
    ] as const;
    for (const [group, box, text] of pairs) {
      for (const element of root.querySelectorAll(`g.${group}`)) {
        const frame = element.querySelector(`.${box}`);
        if (!frame) continue;
        const isLine = frame.localName === 'line';
        const room = isLine ? Math.abs(numberOf(frame, 'x2') - numberOf(frame, 'x1')) + 6 : numberOf(frame, 'width');
        for (const line of element.querySelectorAll(`.${text}`)) {
          expect(meter.width(line.textContent ?? '', fontOf[text]), line.textContent ?? '').toBeLessThanOrEqual(room);
        }
      }
    }
  });
});

test('two workers draw the same bytes', async () => {
  const other = createRenderer();
  try {
    for (const sample of Object.values(samples)) {
      expect(await other.render(sample.mermaid, sample.about)).toBe(await draw(sample));
    }
  } finally {
    await other.close();
  }
});

test('ids are unique over different diagrams', async () => {
  const drawings = await Promise.all(Object.values(samples).map(draw));
  const ids = drawings.flatMap((svg) => [...svg.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]));
  expect(ids.length).toBe(2 * drawings.length);
  expect(new Set(ids).size).toBe(ids.length);
});

test('the same text under another title is another diagram', async () => {
  const one = await renderer.render('sequenceDiagram\nA->>B: x', about);
  const two = await renderer.render('sequenceDiagram\nA->>B: x', { ...about, title: 'U' });
  expect(one).not.toBe(two);
  expect(two).toContain('>U</title>');
});

describe('texts', () => {
  test.each([
    ['one#59; two', 'one; two'],
    ['Task #35;1', 'Task #1'],
    ['a #lt; b #amp; c', 'a < b & c'],
    ['#quot;x#quot; #1071;', '"x" Я'],
    ['cost $$x^2$$', 'cost $$x^2$$'],
    ['f() -> None', 'f() -> None'],
    ['a < b > c', 'a < b > c'],
    ['#35;59#59; stays', '#59; stays'],
    ['%%{init: 1}%%', '%%{init: 1}%%'],
  ])('%s', async (written, read) => {
    const svg = await drawLines('participant B as B', `A->>B: ${written}`, `Note over A: ${written}`);
    expect(textsOf(svg, 'message-text').join(' ')).toBe(read);
    expect(textsOf(svg, 'note-text').join(' ')).toBe(read);
  });

  test('a tag in a label is text', async () => {
    const attack = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
    const svg = await drawLines(
      `participant A as ${attack}`,
      `Note over A: ${attack}`,
      `loop ${attack}`,
      `A->>A: ${attack}`,
      'end',
    );
    expect([...readSvg(svg).querySelectorAll('img, script')]).toEqual([]);
    for (const name of ['actor-label', 'message-text', 'note-text', 'frame-title']) {
      expect(textsOf(svg, name).join('').replaceAll(' ', '')).toBe(attack.replaceAll(' ', ''));
    }
  });

  test('title and description are escaped', async () => {
    const svg = await renderer.render('sequenceDiagram\nA->>B: x', {
      locale: 'en',
      title: '</title><script>"&',
      description: '',
    });
    expect(svg).toContain('&lt;/title&gt;&lt;script&gt;&quot;&amp;</title>');
    expect(svg).not.toContain('<desc');
    expect(svg).not.toContain('aria-describedby');
  });

  test('an entity is measured as the character that it stands for', async () => {
    const width = (svg: string) => numberOf(readSvg(svg), 'width');
    const plain = await drawLines('A->>B: a long enough message, to be wide');
    const entity = await drawLines('A->>B: a long enough message#44; to be wide');
    expect(width(entity)).toBe(width(plain));
  });

  test.each([30, 40, 90])('an identifier of %i letters stays in its box', async (length) => {
    const name = 'asyncio_background_refresh_worker_task_number_one_and_more_'.repeat(2).slice(0, length);
    const svg = await drawLines(`participant A as ${name}`, 'participant B', `A->>B: ${name}`, `Note over A: ${name}`);
    const meter = createFontMeter();
    const box = readSvg(svg).querySelector('.actor-box');
    for (const line of textsOf(svg, 'actor-label')) {
      expect(meter.width(line, fonts.actor)).toBeLessThan(box ? numberOf(box, 'width') : 0);
    }
    for (const text of ['message-text', 'note-text']) expect(textsOf(svg, text).join('')).toBe(name);
  });
});

describe('classes', () => {
  const classesOf = async (...lines: string[]) =>
    [...readSvg(await drawLines(...lines)).querySelectorAll('g.message')].map((group) => group.getAttribute('class'));

  test('tell the kinds of message apart', async () => {
    expect(await classesOf('A->>B: a', 'B-->>A: b', 'A-xB: c', 'B--xA: d', 'A-)B: e', 'A->>A: f', 'A->B: g')).toEqual([
      'message',
      'message message-dashed',
      'message message-cross',
      'message message-dashed message-cross',
      'message message-async',
      'message message-self',
      'message',
    ]);
  });

  test('tell notes over one lane from notes over several', async () => {
    const svg = await drawLines(
      'participant A',
      'participant B',
      'Note over A: a',
      'Note over A,B: b',
      'Note right of B: c',
    );
    const classes = [...readSvg(svg).querySelectorAll('g.note')].map((group) => group.getAttribute('class'));
    expect(classes).toEqual(['note', 'note note-wide', 'note']);
  });

  test.each([
    ['uk', 'цикл'],
    ['ru', 'цикл'],
    ['en', 'loop'],
  ] as const)('the word of a frame is in the language: %s', async (locale, word) => {
    const svg = await renderer.render('sequenceDiagram\nloop [x]\nA->>B: y\nend', { ...about, locale });
    expect(textsOf(svg, 'frame-word')).toEqual([word]);
    expect(textsOf(svg, 'frame-title')).toEqual(['[x]']);
  });
});
