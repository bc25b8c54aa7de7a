import { fileURLToPath } from 'node:url';
import type { PluginModule } from '@docusaurus/types';
import { openProject } from 'docrun';
import { createPageInputs } from './page-inputs.node.ts';

const LOADER = fileURLToPath(new URL('./inputs-loader.ts', import.meta.url));

/**
 * A Docusaurus plugin that tells the bundler which other files a page is made from, so that a changed recording
 * recompiles its page, in the dev server and where the bundler's cache on disk is warm.
 */
export function createInputsPlugin(): PluginModule {
  return ({ siteDir }) => ({
    name: 'page-inputs',
    configureWebpack: () => {
      const inputs = createPageInputs(openProject(siteDir));
      return {
        module: {
          rules: [
            {
              // Not `test`: Docusaurus takes each rule with a test for Markdown for one that compiles it.
              include: /\.mdx?$/,
              enforce: 'pre',
              use: [{ loader: LOADER, options: { inputs } }],
            },
          ],
        },
      };
    },
  });
}
