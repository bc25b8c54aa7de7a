import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openPage, openSite, readPaths } from './open-site.node.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
}, 120_000);
afterAll(() => site?.close());

/** What is wrong with the markup of the page that is open, in words. Runs in the browser. */
function findFaults(): string[] {
  const faults: string[] = [];
  const count = (selector: string): number => document.querySelectorAll(selector).length;
  if (count('h1') !== 1) {
    faults.push(`${count('h1')} h1`);
  }
  if (count('main') !== 1 || count('nav') === 0) {
    faults.push(`${count('main')} main, ${count('nav')} nav`);
  }
  if (document.title.trim() === '') {
    faults.push('no title');
  }
  if (count('img:not([alt])') > 0) {
    faults.push('img without alt');
  }
  for (const svg of document.querySelectorAll('main figure svg:not(button *)')) {
    if (svg.getAttribute('role') !== 'img' || !svg.querySelector('title')) {
      faults.push(`svg without role or title: ${svg.outerHTML.slice(0, 80)}`);
    }
  }
  for (const control of document.querySelectorAll('a[href], button, summary')) {
    const name = control.getAttribute('aria-label') ?? control.textContent ?? '';
    if (name.trim() === '' && !control.querySelector('img[alt]:not([alt=""])')) {
      faults.push(`without a name: ${control.outerHTML.slice(0, 120)}`);
    }
  }
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  if (twice.length > 0) {
    faults.push(`ids that stand twice: ${twice.join(', ')}`);
  }
  let depth = 1;
  for (const heading of document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')) {
    const next = Number(heading.tagName.slice(1));
    if (next > depth + 1) {
      faults.push(`h${next} under h${depth}: ${heading.textContent}`);
    }
    depth = next;
  }
  return faults;
}

/** Pages that wait for the network do not need a processor: some are open at a time. */
const AT_ONCE = 4;

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1440, height: 900 };

/** Opens every page of a locale, several at a time, each in the same context, and collects what `look` finds. */
async function lookAtPages(
  locale: 'uk' | 'ru' | 'en',
  options: BrowserContextOptions,
  look: (page: Page, path: string) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const paths = [...readPaths(locale)];
  const found: string[] = [];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      const { page, problems } = await site.newPage(options);
      for (let path = paths.shift(); path !== undefined; path = paths.shift()) found.push(...(await look(page, path)));
      found.push(...problems);
      await page.context().close();
    }),
  );
  return found.sort();
}

describe.each(['uk', 'ru', 'en'] as const)('%s', (locale) => {
  test('every page loads clean, says its language, is well formed and fits a phone', {
    timeout: 600_000,
  }, async () => {
    const problems = await lookAtPages(locale, { viewport: PHONE }, async (page, path) => {
      await openPage(page, `${site.origin}${path}`);
      const faults = await page.evaluate(findFaults);
      const lang = await page.locator('html').getAttribute('lang');
      if (lang !== locale) faults.push(`lang is ${lang}`);
      // One loading for both: what a page loads does not depend on its width.
      for (const viewport of [PHONE, DESKTOP]) {
        await page.setViewportSize(viewport);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        if (width > viewport.width) faults.push(`scrolls sideways: ${width} px at ${viewport.width}`);
      }
      return faults.map((fault) => `${path}: ${fault}`);
    });
    expect(problems).toEqual([]);
  });

  test('diagrams, their words and their source are there without JavaScript', { timeout: 600_000 }, async () => {
    let diagrams = 0;
    const missing = await lookAtPages(locale, { javaScriptEnabled: false }, async (page, path) => {
      await page.goto(`${site.origin}${path}`);
      const faults: string[] = [];
      for (const figure of await page.locator('main figure:has(svg.seq)').all()) {
        diagrams += 1;
        const size = await figure.locator('svg[role=img]').boundingBox();
        const steps = await figure.locator('details ol > li').count();
        const source = (await figure.locator('details pre').textContent()) ?? '';
        if (!size || size.height < 50 || steps === 0 || !source.startsWith('sequenceDiagram')) {
          faults.push(`${path}: ${size?.height ?? 0} px, ${steps} steps, ${source.length} characters of source`);
        }
      }
      return faults;
    });
    expect(missing).toEqual([]);
    expect(diagrams).toBeGreaterThan(0);
  });
});
