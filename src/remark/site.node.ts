import { join } from 'node:path';
import type { MDXPlugin } from '@docusaurus/mdx-loader';
import type { PluginModule } from '@docusaurus/types';
import { createRenderer } from '../mermaid-svg/index.node.ts';
import { createSearchPlugin } from '../site-search/plugin.node.ts';
import { readApiFacts } from './api-facts.node.ts';
import { createBundlerPlugin } from './bundler-plugin.ts';
import { type CheckSite, createCheckPlugin } from './check-plugin.ts';
import { createHomePlugin } from './home-plugin.ts';
import { createHomeSource } from './home-source.node.ts';
import { readHomes } from './homes.node.ts';
import { createInputsPlugin } from './inputs-plugin.ts';
import { members } from './members.ts';
import { picture } from './picture.ts';
import { createRecordedSource } from './recorded-source.node.ts';
import { runBlocks } from './run-blocks.ts';
import { signature } from './signature.ts';
import { createSiteCheck } from './site-check.node.ts';

/** The page whose first diagram the start page shows. */
const HOME_EXAMPLE = 'tasks/wait-for';

export interface SiteParts {
  /** The plugins that docusaurus.config.ts adds. */
  readonly plugins: PluginModule[];
  /** What is done to the syntax tree of every page, before Docusaurus' own steps. */
  readonly remarkPlugins: MDXPlugin[];
}

/** A build makes one locale after another, and its pages do not change meanwhile: one check is enough for all of them. */
const checkedForBuild = new Map<string, Promise<string | null>>();

function checkOnce(root: string): CheckSite {
  const check = createSiteCheck(root);
  if (process.env.NODE_ENV !== 'production') return check;
  return () => {
    const known = checkedForBuild.get(root) ?? check();
    checkedForBuild.set(root, known);
    return known;
  };
}

/** Joins docrun and the drawing of diagrams to Docusaurus, for the project at `root`. */
export function createSiteParts(root: string): SiteParts {
  const renderer = createRenderer({ cacheFolder: join(root, 'node_modules/.cache/mermaid-svg') });
  const source = createRecordedSource(root, renderer);
  const facts = () => readApiFacts(root);
  let known: ReturnType<typeof readHomes> | undefined;
  const homes = () => {
    known ??= readHomes(root);
    return known;
  };
  return {
    plugins: [
      createCheckPlugin(checkOnce(root)),
      createHomePlugin(createHomeSource(root, HOME_EXAMPLE, source)),
      createInputsPlugin(),
      createSearchPlugin(root),
      createBundlerPlugin(),
    ],
    remarkPlugins: [[runBlocks, { source }], [signature, { facts }], [members, { facts, homes }], picture],
  };
}
