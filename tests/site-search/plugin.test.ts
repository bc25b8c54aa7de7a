import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadContext, Plugin, PluginContentLoadedActions } from '@docusaurus/types';
import { mergeFacts } from 'docrun/facts';
import { afterAll, expect, test } from 'vitest';
import { stringifyFacts } from '../../packages/docrun/src/facts/stringify.ts';
import { factsFrom, name } from '../../packages/docrun/tests/facts/make-facts.ts';
import { makeProject } from '../../packages/docrun/tests/support/temporary-project.ts';
import { createSearchPlugin } from '../../packages/search/src/plugin/plugin.node.ts';

const page = (title: string) => `---\ntitle: ${title}\n---\n\n# Page {#page}\n`;
const root = makeProject({
  'docs/page.md': page('Before'),
  'recordings/api.json': stringifyFacts(mergeFacts(null, [factsFrom('3.14.1', { 'asyncio.run': name('()') })])),
});
afterAll(() => rmSync(root, { recursive: true }));

function start(): Promise<Plugin | null> {
  const context = { i18n: { currentLocale: 'uk' }, siteConfig: { url: '' }, baseUrl: '/' } as unknown as LoadContext;
  return Promise.resolve(createSearchPlugin(root)(context, undefined) as Plugin | null);
}

/** Has a plugin make its index, and gives the name under which pages ask for it. */
async function load(plugin: Plugin | null): Promise<unknown> {
  let data: unknown;
  const actions = { setGlobalData: (given: unknown) => (data = given) } as unknown as PluginContentLoadedActions;
  await plugin?.allContentLoaded?.({ allContent: {}, actions });
  return data;
}

/** What the dev server that was started with a plugin answers. */
function answer(plugin: Plugin | null): string {
  const settings = plugin?.configureWebpack?.({}, false, {} as never, undefined) as unknown as {
    devServer: { setupMiddlewares(list: unknown[]): { middleware(request: unknown, response: unknown): void }[] };
  };
  let body = '';
  const [served] = settings.devServer.setupMiddlewares([]);
  served?.middleware({}, { json: (sent: unknown) => (body = JSON.stringify(sent)) });
  return body;
}

test('the dev server answers with the pages as they are, also when Docusaurus has made its plugins anew', async () => {
  const first = await start();
  const before = await load(first);
  expect(answer(first)).toContain('Before');
  writeFileSync(join(root, 'docs/page.md'), page('Edited'));
  expect(await load(first)).not.toEqual(before);
  expect(answer(first)).toContain('Edited');
  writeFileSync(join(root, 'docs/page.md'), page('Again'));
  await load(await start());
  expect(answer(first)).toContain('Again');
});
