import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSiteServer } from '../../src/serve/site-server.node.ts';

const folder = mkdtempSync(join(tmpdir(), 'site-'));
const server = (() => {
  mkdirSync(join(folder, 'ru/tasks'), { recursive: true });
  for (const file of ['index.html', '404.html', 'ru/index.html', 'ru/404.html', 'ru/tasks/wait-for.html']) {
    writeFileSync(join(folder, file), file);
  }
  return createSiteServer({ folder, baseUrl: '/docs/' });
})();
let origin = '';

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  origin = address && typeof address === 'object' ? `http://127.0.0.1:${address.port}` : '';
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
});

test.each([
  ['/docs/', 200, 'index.html'],
  ['/docs/ru/tasks/wait-for', 200, 'ru/tasks/wait-for.html'],
  ['/docs/ru', 200, 'ru/index.html'],
  ['/docs/ru/', 200, 'ru/index.html'],
  ['/docs/ru/tasks/wait-for?q=1', 200, 'ru/tasks/wait-for.html'],
  ['/docs/%E0%A4%A', 404, '404.html'],
  ['/docs/nowhere', 404, '404.html'],
  ['/docs/ru/nowhere', 404, 'ru/404.html'],
  ['/docs/ru/tasks/nowhere', 404, 'ru/404.html'],
  ['/docs/russian', 404, '404.html'],
  ['/', 200, 'index.html'],
])('%s is answered with %i and %s', async (path, status, file) => {
  const response = await fetch(`${origin}${path}`);
  expect([response.status, await response.text()]).toEqual([status, file]);
});

test('a page is not looked for outside the folder', async () => {
  const response = await fetch(`${origin}/docs/..%2f..%2f..%2fetc%2fpasswd`);
  expect(response.status).toBeGreaterThanOrEqual(400);
});

test('a folder without a built site is refused', () => {
  expect(() => createSiteServer({ folder: join(folder, 'ru/tasks') })).toThrow('holds no built site');
});
