import type { MDXPlugin } from '@docusaurus/mdx-loader';
import type { PluginModule } from '@docusaurus/types';
import { type CheckSite, createCheckPlugin } from '../../packages/docusaurus/src/plugin/check-plugin.ts';
import { createInputsPlugin } from '../../packages/docusaurus/src/plugin/inputs-plugin.ts';
import { createSiteCheck } from '../../packages/docusaurus/src/plugin/site-check.node.ts';
import { members } from '../../packages/docusaurus/src/remark/members.ts';
import { runBlocks } from '../../packages/docusaurus/src/remark/run-blocks.ts';
import { signature } from '../../packages/docusaurus/src/remark/signature.ts';
import { readApiFacts } from '../../packages/docusaurus/src/view/api-facts.node.ts';
import { readHomes } from '../../packages/docusaurus/src/view/homes.node.ts';
import { createRecordedSource } from '../../packages/docusaurus/src/view/recorded-source.node.ts';
import { createSearchPlugin } from '../../packages/search/src/plugin/plugin.node.ts';
import { createBundlerPlugin } from './bundler-plugin.ts';
import { createHomePlugin } from './home-plugin.ts';
import { createHomeSource } from './home-source.node.ts';
import { picture } from './picture.ts';

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

/** Joins docrun to Docusaurus, for the project at `root`. */
export function createSiteParts(root: string): SiteParts {
  const source = createRecordedSource(root);
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
