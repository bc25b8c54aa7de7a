/** The same site without our plugins, for the bench: no check, no diagrams, no recorded badges. */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { PluginModule } from '@docusaurus/types';
import config from '../docusaurus.config.ts';

// Loaded by Node itself, as docusaurus.config.ts does and explains.
const root = fileURLToPath(new URL('../', import.meta.url));
const load = createRequire(import.meta.url);
const { createBundlerPlugin } = load(
  '../src/plugins/bundler-plugin.ts',
) as typeof import('../src/plugins/bundler-plugin.ts');
const { createHomePlugin } = load('../src/plugins/home-plugin.ts') as typeof import('../src/plugins/home-plugin.ts');

const { createChaptersPlugin } = load(
  '../src/plugins/chapters/plugin.node.ts',
) as typeof import('../src/plugins/chapters/plugin.node.ts');

const [preset] = config.presets ?? [];
const [name, options] = preset as [string, { docs: object }];
const plugins: PluginModule[] = [createHomePlugin(async () => null), createChaptersPlugin(root), createBundlerPlugin()];

export default {
  ...config,
  presets: [[name, { ...options, docs: { ...options.docs, beforeDefaultRemarkPlugins: [] } }]],
  plugins,
};
