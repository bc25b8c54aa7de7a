import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createFontMeter, fontPath } from '../../src/mermaid-svg/font-metrics.node.ts';
import { createRenderer } from '../../src/mermaid-svg/index.node.ts';
import { fonts } from '../../src/mermaid-svg/style.ts';
import { samples } from './samples.ts';

// A worker or a browser starts slowly on a machine that is busy with the other tests.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const cssFile = (name: string): string => readFileSync(new URL(`../../src/css/${name}.css`, import.meta.url), 'utf8');

/** The site's own font rules, with the files inside. */
const fontCss = (): string =>
  cssFile('fonts').replace(/url\("(@fontsource\/inter\/files\/[^"]+)"\)/g, (_url, path: string) => {
    const file = readFileSync(createRequire(import.meta.url).resolve(path));
    return `url(data:font/woff2;base64,${file.toString('base64')})`;
  });

const fontOf = {
  'actor-label': fonts.actor,
  'message-text': fonts.message,
  'note-text': fonts.note,
  'frame-word': fonts.frameLabel,
  'frame-title': fonts.frame,
} as const;

let browser: Browser;
let svgs: readonly string[];
let css: string;
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const renderer = createRenderer();
  svgs = await Promise.all(Object.values(samples).map(({ mermaid, about }) => renderer.render(mermaid, about)));
  await renderer.close();
  css = fontCss() + ['tokens', 'base', 'diagram'].map(cssFile).join('');
});
afterAll(() => browser.close());

const openPage = async (width: number, theme: string) => {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const figures = svgs.map((svg) => `<div style="overflow-x:auto">${svg}</div>`).join('');
  await page.setContent(
    `<!doctype html><html data-theme="${theme}"><meta charset="utf-8"><style>${css} body{margin:16px}</style>${figures}`,
  );
  await page.evaluate(() => document.fonts.ready);
  return page;
};

test('texts are as wide as measured and lie in their boxes, to within 2 px', async () => {
  const page = await openPage(1440, 'light');
  const texts = await page.evaluate(() =>
    [...document.querySelectorAll<SVGTextElement>('.seq text')].map((text) => {
      const { x, y, width, height } = text.getBBox();
      const box = text.parentElement?.querySelector<SVGGraphicsElement>('.actor-box, .note-box')?.getBBox();
      const view = text.ownerSVGElement?.viewBox.baseVal;
      const inside = (outer: DOMRect | undefined) =>
        !outer ||
        (x >= outer.x - 2 &&
          y >= outer.y - 2 &&
          x + width <= outer.x + outer.width + 2 &&
          y + height <= outer.y + outer.height + 2);
      return {
        content: text.textContent ?? '',
        className: text.getAttribute('class') ?? '',
        width,
        isInBox: inside(box),
        isInView: inside(view as DOMRect | undefined),
        family: document.fonts.check(`${getComputedStyle(text).fontWeight} 14px Inter`, text.textContent ?? ''),
      };
    }),
  );
  await page.close();
  const meter = createFontMeter();
  expect(texts.length).toBeGreaterThan(40);
  for (const { content, className, width, isInBox, isInView, family } of texts) {
    const font = Object.entries(fontOf).find(([name]) => name === className)?.[1];
    if (!font) throw new Error(`text of an unknown class ${className}`);
    expect(family, content).toBe(true);
    expect(Math.abs(width - meter.width(content, font)), `${content}: ${width}`).toBeLessThan(2);
    expect(isInBox, `${content} lies in its box`).toBe(true);
    expect(isInView, `${content} lies in the view box`).toBe(true);
  }
});

test.each([
  [1440, 'light'],
  [1440, 'dark'],
  [390, 'light'],
  [390, 'dark'],
])('at %i px in the %s mode text is readable and the page does not scroll sideways', async (width, theme) => {
  const page = await openPage(width, theme);
  const seen = await page.evaluate(() => ({
    overflow: document.documentElement.scrollWidth - window.innerWidth,
    sizes: [...document.querySelectorAll<SVGTextElement>('.message-text, .note-text, .actor-label')].map((text) => {
      const scale = text.getScreenCTM()?.a ?? 0;
      return Number.parseFloat(getComputedStyle(text).fontSize) * scale;
    }),
    colours: new Set([...document.querySelectorAll('.message-text')].map((text) => getComputedStyle(text).fill)).size,
  }));
  await page.close();
  expect(seen.overflow).toBeLessThanOrEqual(0);
  expect(Math.min(...seen.sizes)).toBeGreaterThan(11.5);
  expect(seen.colours).toBe(2);
});

test('the fonts that are measured are those that the site serves', () => {
  expect(cssFile('fonts')).toContain(fontPath('cyrillic', 400).split('/').at(-1));
  expect(cssFile('fonts')).toContain(fontPath('latin', 600).split('/').at(-1));
});
