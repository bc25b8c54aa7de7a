import { readFile } from 'node:fs/promises';
import type { MDXPlugin } from '@docusaurus/mdx-loader';
import { type ApiFacts, readApiFacts } from './api-facts.node.ts';
import type { BlockView, DiagramView } from './block-source.ts';
import { createBundlerPlugin } from './bundler-plugin.ts';
import { type CheckSite, createCheckPlugin } from './check-plugin.ts';
import { createHomePlugin, type HomeSource } from './home-plugin.ts';
import { createInputsPlugin } from './inputs-plugin.ts';
import { type RunBlocksOptions, runBlocks } from './run-blocks.ts';
import { type SignatureOptions, signature } from './signature.ts';

const demo = async (): Promise<DiagramView> => ({
  svg: await readFile('/tmp/site-demo/demo.svg', 'utf8'),
  caption: 'Час вийшов: wait_for скасовує slow(), а TimeoutError отримує main()',
  description: '',
  steps: ['main() чекає на wait_for(slow(), timeout=1)', 'slow() чекає на sleep(10)', 'минула 1 с', 'CancelledError кинуто в slow(), рядок 6', 'slow() друкує «slow: скасовано»', 'main() отримує TimeoutError'],
  mermaid: await readFile('/tmp/site-demo/demo.mmd', 'utf8'),
});

const view = async (): Promise<BlockView> => ({ interpreter: 'CPython 3.14.2', elapsed: 1, diagram: await demo() });

const checkSite: CheckSite = async () => null;
const homeSource: HomeSource = async () => ({
  page: '/tasks/wait-for',
  id: 'deadline',
  title: 'wait_for.py',
  code: (await readFile('docs/tasks/wait-for.md', 'utf8')).split('```')[1]?.split('\n').slice(1, -1).join('\n') ?? '',
  stdout: 'slow: скасовано\nзапізно: минула 1 с\n',
  view: await view(),
});
const runBlocksOptions: RunBlocksOptions = {
  source: async () => new Map([['deadline', await view()], ['in-admonition', await view()]]),
};
const signatureOptions: SignatureOptions = {
  facts: async (): Promise<ApiFacts> => ({ python: '3.14.2', names: { 'asyncio.wait_for': { kind: 'coroutine function', signature: '(fut, timeout)' } } }),
};
void readApiFacts;

/** The plugins that docusaurus.config.ts adds. */
export const plugins = [createCheckPlugin(checkSite), createHomePlugin(homeSource), createInputsPlugin(), createBundlerPlugin()];

/** What is done to the syntax tree of every page, before Docusaurus' own steps. */
export const remarkPlugins: MDXPlugin[] = [
  [runBlocks, runBlocksOptions],
  [signature, signatureOptions],
];

