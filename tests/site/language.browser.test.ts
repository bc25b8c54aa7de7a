import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type OpenSite, openPage, openSite } from './open-site.node.ts';

const PAGE = '/tasks/wait-for';

vi.setConfig({ testTimeout: 30_000 });

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
}, 120_000);
afterAll(() => site?.close());

test.each([
  ['uk', '/', 'Як насправді працює asyncio'],
  ['ru', '/ru/', 'Как на самом деле работает asyncio'],
  ['en', '/en/', 'How asyncio really runs'],
])('the start page opens in %s', async (_locale, path, headline) => {
  const { page, problems } = await site.newPage();
  await page.goto(`${site.origin}${path}`);
  expect(await page.locator('h1').textContent()).toBe(headline);
  expect(problems).toEqual([]);
  await page.context().close();
});

test.each([
  ['/no/such/page', 'uk', 'Сторінку не знайдено'],
  ['/ru/no/such/page', 'ru', 'Страница не найдена'],
  ['/en/no/such/page', 'en', 'Page Not Found'],
])('%s is answered in %s', async (path, locale, headline) => {
  const { page } = await site.newPage();
  const response = await openPage(page, `${site.origin}${path}`);
  expect(response?.status()).toBe(404);
  expect(await page.locator('html').getAttribute('lang')).toBe(locale);
  expect(await page.locator('h1').textContent()).toBe(headline);
  await page.context().close();
});

test('switching the language keeps page, query and the heading in the address', async () => {
  const { page } = await site.newPage();
  await openPage(page, `${site.origin}${PAGE}?from=test`);
  const second = await page.locator('main h2[id]').nth(1).getAttribute('id');
  await page.locator(`main h2[id="${second}"] a.hash-link`).focus();
  await page.keyboard.press('Enter');
  await page.locator('.navbar .dropdown:has(a[lang]) > a').hover();
  await page.locator('.navbar .dropdown__menu a[lang="en"]').click();
  await page.waitForURL(`${site.origin}/en${PAGE}?from=test#${second}`);
  expect(await page.locator(`main h2[id="${second}"]`).count()).toBe(1);
  await page.context().close();
});

test('switching the language keeps the heading that the reader has scrolled to', async () => {
  const { page } = await site.newPage({ viewport: { width: 1280, height: 500 } });
  await openPage(page, `${site.origin}${PAGE}`);
  const heading = page.locator('main h2[id]').nth(1);
  const id = await heading.getAttribute('id');
  await heading.evaluate((element) => window.scrollBy(0, element.getBoundingClientRect().top - 70));
  await page.locator('.navbar .dropdown:has(a[lang]) > a').hover();
  await page.locator('.navbar .dropdown__menu a[lang="ru"]').click();
  await page.waitForURL(`${site.origin}/ru${PAGE}#${id}`);
  await page.context().close();
});

test('the language can be switched with the keyboard alone', async () => {
  const { page } = await site.newPage();
  await openPage(page, `${site.origin}${PAGE}`);
  await page.locator('.navbar .dropdown:has(a[lang]) > a').focus();
  await page.keyboard.press('Enter');
  await page.locator('.navbar .dropdown__menu a[lang="ru"]').waitFor({ state: 'visible' });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Русский');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${site.origin}/ru${PAGE}`);
  await page.context().close();
});

test('the menu on a narrow screen switches the language too', async () => {
  const { page } = await site.newPage({ viewport: { width: 390, height: 844 } });
  await openPage(page, `${site.origin}${PAGE}`);
  await page.locator('.navbar__toggle').click();
  await page.locator('.navbar-sidebar__back').click();
  await page.locator('.navbar-sidebar__item:first-child .menu__link--sublist').last().click();
  await page.locator('.navbar-sidebar a[lang="en"]').click();
  await page.waitForURL(`${site.origin}/en${PAGE}`);
  await page.context().close();
});
