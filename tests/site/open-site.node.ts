import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
  type Response,
} from 'playwright-core';
import { createSiteServer } from '../../src/serve/site-server.node.ts';
import { ensureChromium } from './chromium.node.ts';

/** The flags without which Chromium does not start in a container, or asks its maker for news. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Opens a page and waits until its document is whole and nothing is on its way. Playwright's `networkidle` alone does not
 * say so: on a busy machine Chromium is still parsing when all has arrived, and a `<summary>` may be there without its text.
 */
export async function openPage(page: Page, url: string): Promise<Response | null> {
  const response = await page.goto(url, { waitUntil: 'load' });
  await page.waitForLoadState('networkidle');
  return response;
}

export interface OpenSite {
  /** Where the built site is served, such as `http://127.0.0.1:4000`. */
  readonly origin: string;
  /** A page of its own context; what it logs, asks for and fails at is added to `problems`. */
  newPage(options?: BrowserContextOptions): Promise<{ readonly page: Page; readonly problems: string[] }>;
  close(): Promise<void>;
}

function watch(page: Page, origin: string): string[] {
  const problems: string[] = [];
  const here = (): string => page.url().slice(origin.length);
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      problems.push(`${here()}: console ${message.type()}: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => problems.push(`${here()}: ${error.message}`));
  page.on('requestfailed', (request) => {
    // What was being fetched ahead when the page was left is no fault; what cannot be had is answered with a status.
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') problems.push(`${here()}: failed: ${request.url()} ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) {
      problems.push(`${here()}: ${response.status()}: ${response.url()}`);
    }
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:')) {
      problems.push(`${here()}: foreign: ${url}`);
    }
  });
  return problems;
}

/** Serves `build/` on a free loopback port and starts Chromium. Throws where the site is not built. */
export async function openSite(): Promise<OpenSite> {
  const server = createSiteServer({ folder: 'build' });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('The server has no port.');
  }
  const origin = `http://127.0.0.1:${address.port}`;
  const browser: Browser = await chromium.launch({ executablePath: ensureChromium(), args: FLAGS });
  return {
    origin,
    async newPage(options = {}) {
      const context: BrowserContext = await browser.newContext({ reducedMotion: 'reduce', ...options });
      const page = await context.newPage();
      return { page, problems: watch(page, origin) };
    },
    async close() {
      await browser.close();
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The paths of all pages of one locale, from its sitemap, beginning with `/`. */
export function readPaths(locale: 'uk' | 'ru' | 'en'): readonly string[] {
  const sitemap = readFileSync(locale === 'uk' ? 'build/sitemap.xml' : `build/${locale}/sitemap.xml`, 'utf8');
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
}
