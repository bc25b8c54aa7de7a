import { fileURLToPath } from 'node:url';
import type { PluginModule } from '@docusaurus/types';

/**
 * A Docusaurus plugin with the bundler settings that this project needs:
 * - Docusaurus writes CommonJS, in its generated folder and in the chunks of the server's bundle, and both would be
 *   taken for ES modules under the "type": "module" of our package.json;
 * - fonts stay files: put into the stylesheet as base64, as Docusaurus does with small ones, those of formulas alone
 *   would hold up every page;
 * - the bundler's cache on disk is dropped when these settings change.
 */
export function createBundlerPlugin(): PluginModule {
  return ({ generatedFilesDir }) => ({
    name: 'bundler-settings',
    configureWebpack(config, isServer) {
      for (const rule of config.module?.rules ?? []) {
        if (rule && typeof rule === 'object' && rule.test instanceof RegExp && rule.test.test('a.woff2')) {
          delete rule.use;
          rule.type = 'asset/resource';
          rule.generator = { filename: 'assets/fonts/[name]-[contenthash:8][ext]', emit: !isServer };
        }
      }
      // Rspack's own setting, which the types of webpack do not know; Docusaurus merges it with its own list.
      const experiments: object = { cache: { buildDependencies: [fileURLToPath(import.meta.url)] } };
      return {
        ...(isServer && { output: { chunkFilename: 'assets/js/[name].cjs' } }),
        module: { rules: [{ include: generatedFilesDir, test: /\.js$/, type: 'javascript/auto' }] },
        experiments,
      };
    },
  });
}
