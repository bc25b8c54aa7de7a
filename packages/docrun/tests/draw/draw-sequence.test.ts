import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { MessageKind, Picture, Step } from '../../src/diagram/model.ts';
import { drawSequence } from '../../src/draw/index.ts';
import { picture } from './arbitrary-picture.ts';
import { findFaults } from './find-faults.ts';
import { parseSvg, readSvg, shownOf, textOf } from './read-svg.ts';
import { loadSitePictures, type SitePicture } from './site-pictures.ts';

const about = { id: 'test', title: 'A title', description: '', lang: 'en' };
const draw = (picture: Picture): Element => parseSvg(drawSequence(picture, about));

/** All that must hold for every picture. */
function expectWhole(picture: Picture, name = ''): Element {
  const svg = draw(picture);
  expect(readSvg(svg), name).toEqual(shownOf(picture));
  expect(findFaults(svg), name).toEqual([]);
  return svg;
}

const lanes = (...labels: string[]): Picture['lanes'] => labels.map((label, index) => ({ id: `${index}`, label }));
const message = (style: MessageKind, from: number, to: number, text: string): Step => ({
  kind: 'message',
  style,
  from: `${from}`,
  to: `${to}`,
  text,
});
const note = (over: readonly number[], ...text: string[]): Step => ({ kind: 'note', lanes: over.map(String), text });
const repeat = (times: number, ...steps: Step[]): Step => ({ kind: 'repeat', times, text: `${times} times`, steps });
const sizeOf = (svg: Element): readonly number[] => ['width', 'height'].map((name) => Number(svg.getAttribute(name)));
const linesOf = (svg: Element, className: string): readonly (string | null)[] =>
  [...svg.querySelectorAll(`text.${className}`)].map(({ textContent }) => textContent);

describe('the pictures of the site', () => {
  let pictures: readonly SitePicture[];
  beforeAll(async () => {
    pictures = await loadSitePictures();
  });

  test('show every lane and every step, in order, and nothing lies on top of anything else', () => {
    expect(pictures.length).toBeGreaterThan(100);
    for (const { picture, place } of pictures) expectWhole(picture, place);
  });

  test('fit a column of text, but for a few that are better wide', () => {
    const widths = pictures.map(({ picture }) => sizeOf(draw(picture))[0] ?? 0);
    expect(widths.filter((width) => width > 690).length / widths.length).toBeLessThan(0.05);
    expect(Math.max(...widths)).toBeLessThan(800);
  });
});

test('any picture is whole: every step is there, in order, and nothing lies on top of anything else', () => {
  fc.assert(
    fc.property(picture, (any) => void expectWhole(any)),
    { numRuns: 100 },
  );
});

describe('hostile and extreme pictures', () => {
  const long = 'x'.repeat(200);
  test.each<[string, Picture]>([
    ['one lane', { lanes: lanes('main()'), steps: [note([0, 0], 't = 1 s'), message('call', 0, 0, 'self')] }],
    ['names of 200 letters', { lanes: lanes(long, long), steps: [message('call', 0, 1, long), note([1], long)] }],
    ['a long text', { lanes: lanes('a', 'b'), steps: [message('fail', 1, 0, 'word '.repeat(300)), note([0], long)] }],
    [
      'emoji and right-to-left text',
      {
        lanes: lanes('👩‍👩‍👧‍👦', 'שלום', '🇺🇦'),
        steps: [message('answer', 2, 0, '🎉'.repeat(40)), note([0, 2], 'مرحبا بالعالم (hello)', '\u202eback')],
      },
    ],
    ['no text at all', { lanes: lanes('', ''), steps: [message('call', 0, 1, ''), note([0], ''), repeat(3)] }],
    [
      '10 lanes and 60 steps',
      {
        lanes: lanes(...Array.from({ length: 10 }, (_, index) => `worker(${index})`)),
        steps: Array.from({ length: 60 }, (_, index) =>
          index % 7 === 3
            ? note([index % 10], `prints: worker ${index} has done what it had to do`)
            : message(
                index % 2 ? 'call' : 'answer',
                index % 10,
                (index * 3 + 1) % 10,
                `await queue.put(${index}): waits`,
              ),
        ),
      },
    ],
    [
      'frames in frames, at the edges',
      {
        lanes: lanes('a', 'b', 'c'),
        steps: [repeat(3, note([0], 'prints: at the left edge'), repeat(4, message('request', 2, 2, 'to itself')))],
      },
    ],
  ])('%s', (_name, picture) => {
    expectWhole(picture);
  });

  test('a picture without lanes is an empty one', () => {
    const svg = expectWhole({ lanes: [], steps: [] });
    for (const size of sizeOf(svg)) expect(size).toBeGreaterThan(0);
  });

  test('a step on a lane that is not there is refused', () => {
    expect(() => draw({ lanes: lanes('a'), steps: [message('call', 0, 7, 'x')] })).toThrow(RangeError);
  });

  test('markup in a text is text', () => {
    const attack = '</text><script>alert("1")</script>&amp;<!--';
    const svg = drawSequence(
      { lanes: lanes(attack), steps: [note([0], attack), message('call', 0, 0, attack)] },
      { id: 'a"b', title: attack, description: attack, lang: '">', css: '</style><script>' },
    );
    const root = parseSvg(svg);
    expect(root.querySelector('script')).toBeNull();
    expect(svg).not.toContain('<script');
    for (const name of ['title', 'desc']) expect(root.querySelector(name)?.textContent).toBe(attack);
    expect(linesOf(root, 'note-text').join('')).toBe(attack);
  });

  test('what XML has no place for is left out', () => {
    const svg = draw({ lanes: lanes('a\u0000b\u001bc\ud800d\uffff'), steps: [] });
    expect(linesOf(svg, 'lane-label')).toEqual(['abc\ufffdd']);
  });
});

describe('what it looks like', () => {
  const two = lanes('event loop', 'main()');

  test('lines break between words, and are about equally long', () => {
    const text = 'завершено винятком ExceptionGroup: unhandled errors in a TaskGroup (2 sub-exceptions)';
    const svg = draw({ lanes: lanes('a', 'b'), steps: [message('call', 0, 1, `${text}, ${text}`)] });
    const lines = linesOf(svg, 'message-text');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(' ')).toBe(`${text}, ${text}`);
    const lengths = lines.map((line) => line?.length ?? 0);
    expect(Math.max(...lengths) / Math.min(...lengths)).toBeLessThan(1.3);
  });

  test('no name is broken, not in code without spaces either', () => {
    const names = ['gather', 'background_refresh_worker', 'asyncio.create_task', 'FIRST_COMPLETED'];
    const many = lanes(...'abcdefghij');
    const svg = draw({
      lanes: many,
      steps: [message('call', 0, 1, names.join('(')), message('call', 8, 9, names.join(','))],
    });
    const lines = linesOf(svg, 'message-text');
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines)
      for (const part of (line ?? '').split(/[(,]/).filter(Boolean)) expect(names).toContain(part);
  });

  test('a gap is as wide as its own labels want', () => {
    const narrow = draw({
      lanes: lanes('a', 'b', 'c'),
      steps: [message('call', 0, 1, 'x'), message('call', 1, 2, 'y')],
    });
    const wide = draw({
      lanes: lanes('a', 'b', 'c'),
      steps: [message('call', 0, 1, 'a label that wants some room'), message('call', 1, 2, 'y')],
    });
    const gaps = (svg: Element): readonly number[] => {
      const xs = [...svg.querySelectorAll('.lifeline')].map((line) => Number(line.getAttribute('x1')));
      return xs.slice(1).map((x, index) => x - (xs[index] ?? 0));
    };
    expect(gaps(wide)[0]).toBeGreaterThan((gaps(narrow)[0] ?? 0) + 50);
    expect(gaps(wide)[1]).toBe(gaps(narrow)[1]);
  });

  test('the label of a far arrow stands between two lanes if it can, and else breaks the lines under it', () => {
    const three = lanes('main()', 'b', 'c');
    const pieces = (text: string): number =>
      draw({ lanes: three, steps: [message('call', 0, 2, text)] }).querySelectorAll('.lifeline').length;
    expect(pieces('put(1)')).toBe(3);
    expect(pieces('await queue.put(item)')).toBe(4);
  });

  test('heads are at the foot too where a picture is high', () => {
    const steps = (count: number): Step[] => Array.from({ length: count }, () => message('call', 0, 1, 'x'));
    const heads = (count: number): number =>
      draw({ lanes: two, steps: steps(count) }).querySelectorAll('.lane-foot').length;
    expect([heads(10), heads(60)]).toEqual([0, 2]);
  });

  test('the kinds of step have classes', () => {
    const kinds: MessageKind[] = ['call', 'answer', 'request', 'fail'];
    const svg = draw({
      lanes: two,
      steps: [...kinds.map((kind) => message(kind, 0, 1, kind)), note([0, 1], 't = 1 s'), note([0], 'prints: x')],
    });
    for (const kind of kinds) expect(textOf(svg.querySelector(`g.message-${kind}`) ?? svg)).toBe(kind);
    expect(textOf(svg.querySelector('g.note-wide') ?? svg)).toBe('t = 1 s');
    expect(textOf(svg.querySelector('g.note:not(.note-wide)') ?? svg)).toBe('prints: x');
  });

  test('ids begin as told, and a title and a description are what they name', () => {
    const root = parseSvg(drawSequence({ lanes: two, steps: [] }, { ...about, description: 'More' }));
    expect([...root.querySelectorAll('[id]')].map(({ id }) => id)).toEqual(['test-title', 'test-desc']);
    expect(root.getAttribute('aria-labelledby')).toBe('test-title');
    expect(root.getAttribute('aria-describedby')).toBe('test-desc');
    expect(draw({ lanes: two, steps: [] }).querySelector('desc')).toBeNull();
  });

  test.each<[string, Picture]>([
    [
      'call-and-answer',
      {
        lanes: two,
        steps: [
          message('call', 0, 1, 'run(main())'),
          message('call', 1, 0, 'await sleep(1)'),
          note([0, 1], 't = 1 s'),
          message('answer', 0, 1, 'goes on'),
          note([1], 'prints: done'),
        ],
      },
    ],
    [
      'cancellation',
      {
        lanes: lanes('цикл подій', 'main()', 'slow()'),
        steps: [
          message('request', 1, 2, 'task.cancel()'),
          message('fail', 0, 2, 'CancelledError у рядку 5'),
          message('answer', 2, 1, 'скасовано'),
        ],
      },
    ],
    [
      'repeated',
      {
        lanes: lanes('producer()', 'queue'),
        steps: [repeat(7, message('call', 0, 1, 'put(1)'), message('call', 0, 0, 'self.count()'))],
      },
    ],
  ])('pictures/%s.svg', async (name, picture) => {
    const svg = drawSequence(picture, { ...about, title: name });
    await expect(`${svg}\n`).toMatchFileSnapshot(`pictures/${name}.svg`);
  });
});
