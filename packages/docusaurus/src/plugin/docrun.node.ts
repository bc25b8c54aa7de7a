import type { MDXPlugin } from '@docusaurus/mdx-loader';
import type { PluginModule } from '@docusaurus/types';
import { CONFIG_FILE, createCommandLine, defaultLocaleOf, findGuide, openProject, readConfig } from 'docrun';
import { changed } from '../remark/changed.ts';
import { members } from '../remark/members.ts';
import { runBlocks } from '../remark/run-blocks.ts';
import { signature } from '../remark/signature.ts';
import { readApiFacts } from '../view/api-facts.node.ts';
import type { BlockSource } from '../view/block-source.ts';
import { createHomes } from '../view/homes.node.ts';
import { createRecordedSource } from '../view/recorded-source.node.ts';
import { type CheckSite, createCheckPlugin, type SiteReport } from './check-plugin.ts';
import { createInputsPlugin } from './inputs-plugin.ts';
import { createSiteCheck } from './site-check.node.ts';
import { createThemePlugin } from './theme-plugin.node.ts';

/** The parts that join docrun to a site of Docusaurus. `withDocrun` puts them into a configuration. */
export interface Docrun {
  readonly plugins: PluginModule[];
  /** What is done to the syntax tree of every page, before Docusaurus' own steps: `beforeDefaultRemarkPlugins`. */
  readonly remarkPlugins: MDXPlugin[];
  /** The recorded runs of a page's blocks, for other parts of the site. */
  readonly source: BlockSource;
}

/** A build makes one locale after another, and its pages do not change meanwhile: one check is enough for all of them. */
const checkedForBuild = new Map<string, Promise<SiteReport | null>>();

function checkOnce(root: string): CheckSite {
  const check = createSiteCheck(root);
  if (process.env.NODE_ENV !== 'production') return check;
  return () => {
    const known = checkedForBuild.get(root) ?? check();
    checkedForBuild.set(root, known);
    return known;
  };
}

/**
 * What a check depends on, relative to the site, beside the pages that Docusaurus itself watches: those of the default locale
 * and of the one that is served.
 */
function watchedOf(root: string): (served: string) => readonly string[] {
  const { config, sets } = readConfig(root);
  const files = [
    CONFIG_FILE,
    config.requirements,
    `${config.recordings}/**/*.json`,
    ...(config.facts ? [config.facts.file] : []),
    ...Object.values(config.words),
    ...config.rules,
  ];
  return (served) => {
    const others = config.locales.filter((locale) => locale !== served && locale !== defaultLocaleOf(config));
    const folders = others.flatMap((locale) => sets.flatMap((set) => set.folders.get(locale) ?? []));
    return [...files, ...folders.map((folder) => `${folder}/**/*.{md,mdx,json}`)];
  };
}

/**
 * Makes the parts for the project at `root`.
 * @param root absolute; the folder of `docusaurus.config.*`
 */
export function createDocrun(root: string): Docrun {
  const source = createRecordedSource(root);
  const facts = () => readApiFacts(openProject(root));
  const commandLine = createCommandLine(findGuide(root).command);
  return {
    plugins: [createCheckPlugin(checkOnce(root), watchedOf(root)), createInputsPlugin(), createThemePlugin()],
    remarkPlugins: [
      [runBlocks, { source, commandLine }],
      changed,
      [signature, { facts }],
      [members, { facts, homes: createHomes(root) }],
    ],
    source,
  };
}
