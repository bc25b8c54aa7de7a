import { createDocrun, withDocrun } from '@docrun/docusaurus';
import { createSearchPlugin } from '@docrun/search';
import type { PluginOptions } from '@docusaurus/plugin-content-docs';
import type { Config } from '@docusaurus/types';
import { SEARCH } from '../search/options.ts';
import { createBundlerPlugin } from './bundler-plugin.ts';
import { createChaptersPlugin } from './chapters/plugin.node.ts';
import { createSidebar } from './chapters/sidebar.node.ts';
import { createHomePlugin } from './home-plugin.ts';
import { createHomeSource } from './home-source.node.ts';
import { picture } from './picture.ts';

/** What a site says of itself beside its pages. */
export interface SiteOptions {
  /** The page whose first diagram the start page shows, such as `tasks/wait-for`. */
  readonly example: string;
}

export interface SiteParts {
  /** Adds to a configuration what the site has beside Docusaurus: the recorded runs, the search, the start page. */
  readonly complete: (config: Config) => Config;
  /** What makes the sidebar of each locale. */
  readonly sidebar: PluginOptions['sidebarItemsGenerator'];
  /** What is done to the syntax tree of every page, before Docusaurus' own steps. */
  readonly remarkPlugins: readonly [typeof picture];
}

/** The parts of this site for the project at `root`. */
export function createSiteParts(root: string, { example }: SiteOptions): SiteParts {
  const docrun = createDocrun(root);
  const plugins = [
    createHomePlugin(createHomeSource(root, example, docrun.source)),
    createChaptersPlugin(root),
    createSearchPlugin(root, SEARCH),
    createBundlerPlugin(),
  ];
  return {
    complete: (config) => withDocrun({ ...config, plugins: [...(config.plugins ?? []), ...plugins] }, { root, docrun }),
    sidebar: createSidebar(root),
    remarkPlugins: [picture],
  };
}
