import type { MDXPlugin } from '@docusaurus/mdx-loader';
import type { Config } from '@docusaurus/types';
import { findRoot, orderedLocales, readConfig, UsageError } from 'docrun';
import { createDocrun, type Docrun } from './docrun.node.ts';

/** Options of {@link withDocrun}. */
export interface DocrunOptions {
  /** The project's folder, absolute. @default the one that the working directory is in */
  readonly root?: string;
  /** @default made for `root` */
  readonly docrun?: Docrun;
}

type Preset = NonNullable<Config['presets']>[number];
type Plugin = NonNullable<Config['plugins']>[number];

const DOCS = '@docusaurus/plugin-content-docs';

/**
 * A configuration of Docusaurus with docrun: its plugins, and its steps in the pages of every instance of the docs plugin,
 * in presets and among the plugins.
 * @throws Error where the locales of the site and those of `docrun.config.json` are not the same
 */
export function withDocrun(config: Config, options: DocrunOptions = {}): Config {
  const root = options.root ?? findRoot(process.cwd());
  const docrun = options.docrun ?? createDocrun(root);
  holdLocales(config, root);
  return {
    ...config,
    presets: (config.presets ?? []).map((preset) => inPreset(preset, docrun.remarkPlugins)),
    plugins: [...(config.plugins ?? []).map((plugin) => inPlugin(plugin, docrun.remarkPlugins)), ...docrun.plugins],
  };
}

/** What one of the two leaves out would be neither checked nor shown as it was run. */
function holdLocales({ i18n }: Config, root: string): void {
  const site = i18n?.locales ?? ['en'];
  const first = i18n?.defaultLocale ?? 'en';
  const own = orderedLocales(readConfigOf(root));
  if (own[0] === first && own.length === site.length && own.every((locale) => site.includes(locale))) return;
  const locales = [first, ...site.filter((locale) => locale !== first)];
  throw new Error(
    `The site has the locales ${locales.join(', ')}, docrun has ${own.join(', ')}. Write into docrun.config.json: "locales": ${JSON.stringify(locales)}`,
  );
}

function readConfigOf(root: string) {
  try {
    return readConfig(root).config;
  } catch (error) {
    // Its words come with the place of the fault from the check, which begins every build.
    if (error instanceof UsageError) throw new Error(JSON.stringify(error.said), { cause: error });
    throw error;
  }
}

function inPreset(preset: Preset, steps: readonly MDXPlugin[]): Preset {
  if (typeof preset === 'string') return isClassic(preset) ? [preset, { docs: withSteps({}, steps) }] : preset;
  if (!Array.isArray(preset) || !isClassic(preset[0])) return preset;
  const [name, options = {}] = preset as [string, Record<string, unknown>?];
  return options.docs === false ? preset : [name, { ...options, docs: withSteps(options.docs, steps) }];
}

function inPlugin(plugin: Plugin, steps: readonly MDXPlugin[]): Plugin {
  if (plugin === DOCS || plugin === 'content-docs') return [plugin, withSteps({}, steps)];
  if (!Array.isArray(plugin) || (plugin[0] !== DOCS && plugin[0] !== 'content-docs')) return plugin;
  return [plugin[0], withSteps(plugin[1], steps)];
}

function isClassic(name: unknown): boolean {
  return name === 'classic' || name === '@docusaurus/preset-classic';
}

function withSteps(options: unknown, steps: readonly MDXPlugin[]): Record<string, unknown> {
  const given = typeof options === 'object' && options !== null ? (options as Record<string, unknown>) : {};
  const before = Array.isArray(given.beforeDefaultRemarkPlugins) ? given.beforeDefaultRemarkPlugins : [];
  return { ...given, beforeDefaultRemarkPlugins: [...steps, ...before] };
}
