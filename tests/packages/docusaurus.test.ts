import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installNode, testNodes } from './nodes.node.ts';
import { installExample, remove } from './packed.node.ts';
import { isDue } from './parts.ts';
import { runOn } from './run-on.node.ts';

const DOORS = ['@docrun/docusaurus', '@docrun/search', '@docrun/search/engine', '@docrun/search/make-index'];
const all = testNodes();
const [oldest] = all;
const nodes = all.filter((_, place) => isDue(`docusaurus ${place}`));

let folder: string;
beforeAll(() => {
  folder = installExample('docusaurus-en', ['@docrun/search']);
}, 600_000);
afterAll(() => remove(folder));

describe.each(nodes)('the packages on Node $version', (node) => {
  beforeAll(() => installNode(node));

  it.each(DOORS)('%s opens for import, and for require', (door) => {
    const code = `
      import { createRequire } from 'node:module';
      const names = Object.keys(await import('${door}')).filter((name) => name !== 'default');
      const required = createRequire(import.meta.url)('${door}');
      console.log(names.length > 0 && names.every((name) => name in required));`;
    const ended = runOn(node, folder, ['node', '--input-type=module', '-e', code]);
    expect(ended).toEqual({ exit: 0, stdout: 'true\n', stderr: '' });
  });

  it('a configuration is loaded as Docusaurus loads it', () => {
    // The loader of Docusaurus itself; what it gives has the steps and plugins of docrun.
    const code = `
      const { loadFreshModule } = require('@docusaurus/utils');
      loadFreshModule(require.resolve('./docusaurus.config.js')).then((config) => {
        const [[, { docs }]] = config.presets;
        console.log(config.title, docs.beforeDefaultRemarkPlugins.length, config.plugins.length);
      });`;
    const ended = runOn(node, folder, ['node', '-e', code]);
    expect(ended).toEqual({ exit: 0, stdout: 'Kitchen asyncio 3 3\n', stderr: '' });
  });
});

describe.runIf(nodes.includes(oldest))('the built site', () => {
  beforeAll(() => installNode(oldest));
  const build = () => {
    rmSync(join(folder, 'build'), { recursive: true, force: true });
    return runOn(oldest, folder, ['docusaurus', 'build']);
  };
  const open = (page: string) => new JSDOM(readFileSync(join(folder, 'build', page), 'utf8')).window.document;

  it('shows what was recorded', { timeout: 600_000 }, () => {
    const config = join(folder, 'docusaurus.config.js');
    const text = readFileSync(config, 'utf8');
    writeFileSync(
      config,
      `import { createSearchPlugin } from '@docrun/search';\n${text.replace('blog: false }]],', 'blog: false }]],\n  plugins: [createSearchPlugin(process.cwd())],')}`,
    );
    const ended = build();
    expect(`${ended.stdout}${ended.stderr}`).toContain('Generated static files');
    expect(ended.exit).toBe(0);
    expect(ended.stderr).not.toContain('Warning');
    const run = open('index.html').querySelector('#run-at-once');
    expect(run?.textContent).toContain('rice\nbeans\n5.0');
    expect(run?.textContent).toContain('CPython 3.14');
    const picture = run?.querySelector('svg[role="img"], figure svg');
    expect(picture?.textContent).toContain('t = 3 s');
    const errors = open('index.html').querySelector('#run-recipe')?.textContent;
    expect(errors).toContain("coroutine 'boil' was never awaited");
    const burnt = open('burnt/index.html');
    expect(burnt.querySelector('#run-burnt')?.textContent).toContain('ExceptionGroup');
    expect(burnt.querySelectorAll('#run-caught .theme-code-block-highlighted-line')).toHaveLength(4);
  });

  it('is searched by the command that the search brings', () => {
    const found = runOn(oldest, folder, ['docrun', 'search', '--json', 'rice']);
    expect({ exit: found.exit, stderr: found.stderr }).toEqual({ exit: 0, stderr: '' });
    expect(runOn(oldest, folder, ['docrun-search', '--json', 'rice'])).toEqual(found);
    expect(found.stdout).toContain('/burnt');
  });

  it('is not built where a page and its recording differ', { timeout: 600_000 }, () => {
    const page = join(folder, 'docs/index.md');
    writeFileSync(page, readFileSync(page, 'utf8').replace('\n8.0\n', '\n7.0\n'));
    const { exit, stdout, stderr } = build();
    expect(exit).not.toBe(0);
    expect(`${stdout}${stderr}`).toMatch(/docs\/index\.md:58:1 output-mismatch/);
  });
});
