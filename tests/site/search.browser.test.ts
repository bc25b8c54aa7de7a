import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openPage, openSite } from './open-site.node.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
}, 120_000);
afterAll(() => site?.close());

const INDEX = '**/search-index/index-*.json';
const PREFIX = { uk: '', ru: '/ru', en: '/en' } as const;

async function openSearch(page: Page, path: string, keys = 'Control+k'): Promise<void> {
  await openPage(page, `${site.origin}${path}`);
  await open(page, keys);
}

/** Presses the keys as soon as the page listens to them. */
async function open(page: Page, keys: string): Promise<void> {
  await page.locator('html[data-has-hydrated=true]').waitFor({ state: 'attached' });
  await page.keyboard.press(keys);
  await page.getByRole('combobox').waitFor();
}

/** Types a query and waits for its answer. */
async function ask(page: Page, query: string): Promise<readonly string[]> {
  await page.getByRole('combobox').fill(query);
  await page.locator('dialog [role=listbox][aria-busy=false]').waitFor({ state: 'attached' });
  return page.getByRole('option').evaluateAll((options) => options.map((option) => option.getAttribute('href') ?? ''));
}

describe.each(['uk', 'ru', 'en'] as const)('%s', (locale) => {
  test('finds wait_for however it is written, and Enter opens it', async () => {
    const { page, problems } = await site.newPage();
    await openSearch(page, `${PREFIX[locale]}/`);
    for (const query of ['wait_f', 'wait for', 'waitfor', 'wiat_for', 'цфше_ащк', 'asyncio.wait_for()']) {
      const [first] = await ask(page, query);
      expect(first, query).toMatch(new RegExp(`^${PREFIX[locale]}/tasks/wait-for(#.*)?$`));
    }
    const [first = ''] = await ask(page, 'wait_for');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.origin}${first}`);
    expect(await page.locator('dialog').count()).toBe(0);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('says how many there are, and helps where there is nothing', async () => {
    const { page } = await site.newPage();
    await openSearch(page, `${PREFIX[locale]}/tasks/gather`);
    await ask(page, 'gather');
    expect(await page.locator('dialog [role=status]').textContent()).toMatch(/^\d+ \p{L}+$/u);
    expect(await ask(page, 'zzzzqqq xxyyzz')).toEqual([]);
    expect(await page.locator('dialog [role=status]').textContent()).toContain('zzzzqqq xxyyzz');
    const links = page.locator(`dialog a[href^="${PREFIX[locale]}/help/"]`);
    expect(await links.count()).toBe(2);
    await page.context().close();
  });
});

test('/ opens it, Esc closes it, and the focus is where it was', async () => {
  const { page } = await site.newPage();
  await openSearch(page, '/tasks/gather', '/');
  expect(await page.getByRole('combobox').evaluate((input) => input === document.activeElement)).toBe(true);
  // In the field it is a letter like any other.
  await page.keyboard.type('a/b');
  expect(await page.getByRole('combobox').inputValue()).toBe('a/b');
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-haspopup'))).toBe('dialog');
  await page.context().close();
});

test('is a combobox: arrow keys move through the options of the list, the focus stays in the field', async () => {
  const { page } = await site.newPage();
  await openSearch(page, '/en/');
  const field = page.getByRole('combobox');
  expect(await field.getAttribute('aria-expanded')).toBe('false');
  const hrefs = await ask(page, 'queue');
  expect(await field.getAttribute('aria-expanded')).toBe('true');
  const listId = (await field.getAttribute('aria-controls')) ?? '';
  expect(await page.locator(`[id="${listId}"]`).getAttribute('role')).toBe('listbox');
  const selected = async (): Promise<string | null> => {
    const id = (await field.getAttribute('aria-activedescendant')) ?? '';
    const option = page.locator(`[id="${id}"][role=option][aria-selected=true]`);
    return option.getAttribute('href');
  };
  expect(await selected()).toBe(hrefs[0]);
  await page.keyboard.press('ArrowDown');
  expect(await selected()).toBe(hrefs[1]);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await selected()).toBe(hrefs.at(-1));
  expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
  for (const group of await page.locator('dialog [role=group]').all()) {
    const label = (await group.getAttribute('aria-labelledby')) ?? '';
    expect(await page.locator(`[id="${label}"]`).textContent()).toMatch(/\p{L}/u);
  }
  await page.context().close();
});

test('offers results of another language where the own one has none', async () => {
  const { page } = await site.newPage();
  await openSearch(page, '/en/');
  const [first] = await ask(page, 'офіціант');
  expect(first).toMatch(/^\/[a-z]+\//);
  expect(await page.locator('dialog [role=status]').textContent()).toContain('Українська');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${site.origin}${first}`);
  expect(await page.locator('html').getAttribute('lang')).toBe('uk');
  await page.context().close();
});

test('keeps what was looked for, in this browser only', async () => {
  const { page } = await site.newPage();
  await openSearch(page, '/en/');
  await ask(page, 'shield');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/shield*');
  await page.locator('h1', { hasText: 'shield' }).waitFor();
  await open(page, 'Control+k');
  const recent = page.getByRole('option', { name: 'shield' });
  await recent.waitFor();
  await page.keyboard.press('Enter');
  expect(await page.getByRole('combobox').inputValue()).toBe('shield');
  await page.context().close();
});

test('the search page answers the address it is opened with, and works without the mouse', async () => {
  const { page, problems } = await site.newPage();
  await openPage(page, `${site.origin}/search?q=${encodeURIComponent('скасуванням')}`);
  const first = page.locator('main li a').first();
  await first.waitFor();
  expect(await page.getByRole('searchbox').inputValue()).toBe('скасуванням');
  expect(await page.locator('main mark').count()).toBeGreaterThan(0);
  await page.getByRole('searchbox').fill('gather');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search?q=gather');
  await page.locator('main li a[href^="/tasks/gather"]').first().waitFor();
  expect(problems).toEqual([]);
  await page.context().close();
});

test('works offline once the index is there', async () => {
  const { page } = await site.newPage();
  await openSearch(page, '/');
  await ask(page, 'queue');
  await page.context().setOffline(true);
  const [first] = await ask(page, 'semaphore');
  expect(first).toMatch(/^\/sync\/semaphore/);
  await page.context().close();
});

const HOSTILE: readonly (readonly [what: string, query: string])[] = [
  ['ten thousand characters', 'wait_for '.repeat(1_111)],
  ['one very long word', 'a'.repeat(10_000)],
  ['emoji', '👩‍👩‍👧‍👦🔥'],
  ['right-to-left text', 'بحث \u202Etest\u202C'],
  ['markup', '<img src=x onerror="window.injected=1">'],
  ['the names of objects', '__proto__'],
  ['the names of objects, once more', 'constructor'],
  ['a regular expression', '(a+)+$[^'],
  ['the syntax of another search', 'title:"foo"~2 +bar -baz^4 *'],
  ['lone surrogates', 'a\uD800b\uDC00'],
  ['a null', '\u0000'],
];

test('takes whatever is typed', { timeout: 180_000 }, async () => {
  const { page, problems } = await site.newPage();
  await openSearch(page, '/en/');
  await page.getByRole('combobox').fill('   ');
  expect(await page.getByRole('option').count()).toBe(0);
  for (const [what, query] of HOSTILE) {
    await ask(page, query);
    expect(await page.locator('dialog img, dialog script').count(), what).toBe(0);
  }
  expect(await page.evaluate(() => 'injected' in window)).toBe(false);
  const [first] = await ask(page, 'wait_for');
  expect(first).toMatch(/wait-for/);
  expect(problems).toEqual([]);
  await page.context().close();
});

test.each(['truncated', 'missing'])('a %s index says so, and can be tried again', async (fault) => {
  const { page } = await site.newPage();
  await page.route(INDEX, (route) =>
    fault === 'missing' ? route.abort() : route.fulfill({ contentType: 'application/json', body: '{"version":1,"doc' }),
  );
  await openSearch(page, '/en/');
  await page.getByRole('combobox').fill('wait_for');
  const retry = page.getByRole('button', { name: 'Try again' });
  await retry.waitFor();
  expect(await page.locator('dialog [role=status]').textContent()).toContain('could not be loaded');
  await page.unroute(INDEX);
  await retry.click();
  await page.locator('[role=option][href^="/en/tasks/wait-for"]').first().waitFor();
  await page.context().close();
});

test.each([
  ['uk', ''],
  ['ru', 'ru/'],
  ['en', 'en/'],
])('a browser in %s is told of it', (locale, folder) => {
  const home = readFileSync(`build/${folder}index.html`, 'utf8');
  expect(home).toMatch(new RegExp(`<link [^>]*rel="?search"?[^>]*href="?/${folder}opensearch\\.xml`));
  const description = readFileSync(`build/${folder}opensearch.xml`, 'utf8');
  expect(description).toContain(`<Language>${locale}</Language>`);
  expect(description).toContain(`/${folder}search?q={searchTerms}"`);
});

test.each(['light', 'dark'] as const)(
  'fits into 390 px, %s, and does not move where motion is unwanted',
  async (colorScheme) => {
    const { page } = await site.newPage({
      viewport: { width: 390, height: 844 },
      colorScheme,
      reducedMotion: 'reduce',
    });
    await openPage(page, `${site.origin}/tasks/wait-for`);
    await page.locator('button[aria-haspopup=dialog]').click();
    await ask(page, 'run_in_executor');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await page.locator('dialog').evaluate((dialog) => dialog.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await page.locator('dialog').evaluate((dialog) => getComputedStyle(dialog).animationName)).toBe('none');
    await page.context().close();
  },
);
