import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MessageKind, Picture } from '../../src/diagram/model.ts';
import { drawSequence } from '../../src/draw/index.ts';
import { readStandaloneCss } from '../../src/draw/standalone.node.ts';
import { FONTS } from '../../src/draw/style.ts';
import { widthOf } from '../../src/draw/text/text-width.ts';
import { loadSitePictures } from './site-pictures.ts';

const read = (file: string): string => readFileSync(new URL(`../../../../${file}.css`, import.meta.url), 'utf8');

/** The site's own font rules, with the files inside. */
const fonts = read('src/css/fonts').replace(/url\("(@fontsource\/inter\/files\/[^"]+)"\)/g, (_url, path: string) => {
  const file = readFileSync(createRequire(import.meta.url).resolve(path));
  return `url(data:font/woff2;base64,${file.toString('base64')})`;
});
const css = [
  fonts,
  ...[
    'src/css/tokens',
    'src/css/base',
    'packages/docusaurus/src/styles/tokens',
    'packages/docusaurus/src/styles/diagram',
    'packages/docrun/src/draw/pictures',
    'src/css/print',
  ].map(read),
].join('');

const FONT_OF: Readonly<Record<string, (typeof FONTS)[keyof typeof FONTS]>> = {
  'lane-label': FONTS.head,
  'message-text': FONTS.message,
  'note-text': FONTS.note,
  'frame-label': FONTS.frame,
};

/** One of everything. */
const everything: Picture = {
  lanes: ['event loop', 'main()', 'черга (Queue)'].map((label, index) => ({ id: `${index}`, label })),
  steps: [
    ...(['call', 'answer', 'request', 'fail'] satisfies MessageKind[]).map((style) => ({
      kind: 'message' as const,
      style,
      from: '0',
      to: '1',
      text: `await f("${style}") -> None`,
    })),
    { kind: 'note', lanes: ['0', '2'], text: ['t = 1 s'] },
    {
      kind: 'repeat',
      times: 3,
      text: '3 times',
      steps: [
        { kind: 'note', lanes: ['1'], text: ['друкує: їжа, «тут»'] },
        { kind: 'message', style: 'call', from: '1', to: '1', text: 'self' },
      ],
    },
  ],
};

let browser: Browser;
let svgs: readonly string[];
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const pictures = (await loadSitePictures()).filter((_, index) => index % 9 === 0).map(({ picture }) => picture);
  svgs = [everything, ...pictures].map((picture, index) =>
    drawSequence(picture, { id: `d${index}`, title: 'x', description: '', lang: 'uk' }),
  );
});
afterAll(() => browser.close());

const open = async (width: number, theme: string): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const boxes = svgs.map((svg) => `<div style="overflow-x:auto">${svg}</div>`).join('');
  await page.setContent(
    `<!doctype html><html data-theme="${theme}"><meta charset="utf-8"><style>${css} body{margin:16px;background:var(--paper)}</style>${boxes}`,
  );
  await page.evaluate(() => document.fonts.ready);
  return page;
};

/** Of each element that is painted: its class, what it is painted with, and that colour's contrast to the ground. */
const readPaint = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const luminance = (colour: string): number => {
      if (!canvas) throw new Error('no canvas');
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const linear = [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)].map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      const [red = 0, green = 0, blue = 0] = linear;
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (one: string, other: string): number => {
      const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    };
    const svg = document.querySelector('svg.drawn');
    const ground = [svg, document.body]
      .map((element) => (element ? getComputedStyle(element).backgroundColor : ''))
      .find((colour) => colour !== 'rgba(0, 0, 0, 0)');
    return [...(svg?.querySelectorAll('text, rect, line, path') ?? [])].flatMap((element) => {
      const { fill, stroke } = getComputedStyle(element);
      const name = `${element.parentElement?.getAttribute('class')} > ${element.getAttribute('class')}`;
      const box = element.parentElement?.querySelector('.note-box, .lane-head, .frame-corner');
      const behind = element.localName === 'text' && box ? getComputedStyle(box).fill : (ground ?? 'white');
      const ratio = (colour: string): number => contrast(colour, behind);
      if (element.localName === 'text') return [{ name, kind: 'text', ratio: ratio(fill) }];
      const isFilled = element.getAttribute('class') === 'head' && fill !== 'none';
      return [{ name, kind: 'line', ratio: ratio(isFilled ? fill : stroke) }];
    });
  });

const expectContrast = (paint: Awaited<ReturnType<typeof readPaint>>): void => {
  expect(paint.length).toBeGreaterThan(20);
  for (const { name, kind, ratio } of paint) expect(ratio, name).toBeGreaterThanOrEqual(kind === 'text' ? 4.5 : 3);
};

test('texts are as high as the drawer takes them for, no wider, and lie in their boxes', async () => {
  const page = await open(1440, 'light');
  const texts = await page.evaluate(() =>
    [...document.querySelectorAll<SVGTextElement>('.drawn text')].map((text) => {
      const { fontSize, fontWeight } = getComputedStyle(text);
      const { x, y, width, height } = text.getBBox();
      const box = text.parentElement
        ?.querySelector<SVGGraphicsElement>(':scope > :is(.note-box, .lane-head)')
        ?.getBBox();
      return {
        content: text.textContent ?? '',
        className: text.getAttribute('class') ?? '',
        width,
        font: { size: Number.parseFloat(fontSize), weight: Number(fontWeight) },
        isInBox:
          !box ||
          (x >= box.x && y >= box.y - 1 && x + width <= box.x + box.width && y + height <= box.y + box.height + 1),
        isInter: document.fonts.check(`${fontWeight} 14px Inter`, text.textContent ?? ''),
      };
    }),
  );
  await page.close();
  expect(texts.length).toBeGreaterThan(500);
  for (const { content, className, width, font, isInBox, isInter } of texts) {
    const stated = FONT_OF[className];
    if (!stated) throw new Error(`text of an unknown class ${className}`);
    expect(font, content).toEqual(stated);
    expect(isInter, content).toBe(true);
    expect(width, content).toBeLessThan(widthOf(content, stated) + 1.5);
    expect(width, content).toBeGreaterThan(widthOf(content, stated) * 0.9 - 1.5);
    expect(isInBox, `${content} lies in its box`).toBe(true);
  }
});

describe.each(['light', 'dark'])('in the %s mode', (theme) => {
  test('texts and lines stand out from their ground', async () => {
    const page = await open(1440, theme);
    expectContrast(await readPaint(page));
    await page.close();
  });

  test.each([1440, 820, 390])(
    'at %i px texts are 12 px high or more and the page does not scroll sideways',
    async (width) => {
      const page = await open(width, theme);
      const seen = await page.evaluate(() => ({
        overflow: document.documentElement.scrollWidth - window.innerWidth,
        sizes: [...document.querySelectorAll<SVGTextElement>('.drawn text')].map(
          (text) => Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0),
        ),
      }));
      await page.close();
      expect(seen.overflow).toBeLessThanOrEqual(0);
      expect(Math.min(...seen.sizes)).toBeGreaterThanOrEqual(12);
    },
  );

  test('a picture that stands alone has its colours', async () => {
    const page = await browser.newPage({ colorScheme: theme as 'light' | 'dark' });
    const svg = drawSequence(everything, {
      id: 'd',
      title: 'x',
      description: '',
      lang: 'en',
      css: readStandaloneCss(),
    });
    await page.setContent(`<!doctype html><body style="margin:0">${svg}`);
    expectContrast(await readPaint(page));
    await page.close();
  });
});

test('in high contrast everything is painted with colours of the system', async () => {
  const page = await open(1440, 'light');
  await page.emulateMedia({ forcedColors: 'active' });
  const colours = await page.evaluate(() => {
    const system = ['Canvas', 'CanvasText', 'GrayText', 'LinkText'].map((name) => {
      const probe = document.createElement('i');
      probe.style.color = name;
      document.body.append(probe);
      return getComputedStyle(probe).color;
    });
    return [...(document.querySelector('svg.drawn')?.querySelectorAll('text, rect, line, path') ?? [])]
      .flatMap((element) => [getComputedStyle(element).fill, getComputedStyle(element).stroke])
      .filter((colour) => colour !== 'none' && !system.includes(colour));
  });
  await page.close();
  expect(colours).toEqual([]);
});

test('on paper the dark mode is ink on paper too', async () => {
  const page = await open(1440, 'dark');
  await page.emulateMedia({ media: 'print' });
  expectContrast(await readPaint(page));
  await page.close();
});
