import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openSite, readPaths } from './open-site.node.ts';

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

describe.each(['uk', 'ru', 'en'] as const)('%s', (locale) => {
  test('every page loads clean, says its language and is well formed', { timeout: 600_000 }, async () => {
    const { page, problems } = await site.newPage();
    for (const path of readPaths(locale)) {
      await page.goto(`${site.origin}${path}`, { waitUntil: 'networkidle' });
      const lang = await page.locator('html').getAttribute('lang');
      if (lang !== locale) {
        problems.push(`${path}: lang is ${lang}`);
      }
      problems.push(...(await page.evaluate(findFaults)).map((fault) => `${path}: ${fault}`));
    }
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('no page scrolls sideways at 390 px', { timeout: 600_000 }, async () => {
    const { page } = await site.newPage({ viewport: { width: 390, height: 844 } });
    const wide: string[] = [];
    for (const path of readPaths(locale)) {
      await page.goto(`${site.origin}${path}`);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 390) {
        wide.push(`${path}: ${width} px`);
      }
    }
    expect(wide).toEqual([]);
    await page.context().close();
  });

  test('diagrams, their words and their source are there without JavaScript', { timeout: 600_000 }, async () => {
    const { page } = await site.newPage({ javaScriptEnabled: false });
    const missing: string[] = [];
    let diagrams = 0;
    for (const path of readPaths(locale)) {
      await page.goto(`${site.origin}${path}`);
      for (const figure of await page.locator('main figure:has(svg.seq)').all()) {
        diagrams += 1;
        const size = await figure.locator('svg[role=img]').boundingBox();
        const steps = await figure.locator('details ol > li').count();
        const source = (await figure.locator('details pre').textContent()) ?? '';
        if (!size || size.height < 50 || steps === 0 || !source.startsWith('sequenceDiagram')) {
          missing.push(`${path}: ${size?.height ?? 0} px, ${steps} steps, ${source.length} characters of source`);
        }
      }
    }
    expect(missing).toEqual([]);
    expect(diagrams).toBeGreaterThan(0);
    await page.context().close();
  });
});
