import type { PluginModule } from '@docusaurus/types';
import { LOCALES } from '../../../docrun/src/block/types.ts';
import { folderOf } from '../../../docrun/src/project/project.ts';

/** Checks every page against its recordings; null where all is well, else the report to print. */
export type CheckSite = () => Promise<string | null>;

/**
 * What is checked beside the pages of the locale that is served, relative to the site: Docusaurus itself watches those.
 * It loads one plugin at a time anew and forgets what another has loaded meanwhile, so that no other plugin of ours watches
 * anything: what is made of pages and recordings is made in `allContentLoaded`, which is called for all plugins when one
 * is loaded.
 */
function watchedBeside(served: string): string[] {
  const others = LOCALES.filter((locale) => locale !== LOCALES[0] && locale !== served).map(folderOf);
  return [
    'recordings/**/*.json',
    'notes/*.jsonl',
    'requirements.txt',
    'package.json',
    ...others.map((folder) => `${folder}/**/*.{md,mdx,json}`),
  ];
}

/**
 * A Docusaurus plugin that runs `checkSite` before anything is loaded, so that its words come before those of others, and
 * stops the build or the start of the dev server with its report. While the dev server runs, it is printed.
 * @param print @default to the standard error
 */
export function createCheckPlugin(
  checkSite: CheckSite,
  print: (text: string) => void = (text) => process.stderr.write(text),
): PluginModule {
  return async ({ siteDir, i18n }) => {
    const report = await checkSite();
    if (report !== null && !running.has(siteDir)) {
      const error = new Error(`The pages do not agree with their recordings.\n\n${report}`);
      // The report says where; where this file threw would only push it off the screen.
      error.stack = error.message;
      throw error;
    }
    if (process.env.NODE_ENV !== 'production') running.add(siteDir);
    let isNew = true;
    return {
      name: 'check-site',
      async allContentLoaded() {
        const now = isNew ? report : await checkSite();
        isNew = false;
        if (now !== null) print(`\n${now}`);
      },
      getPathsToWatch: () => watchedBeside(i18n.currentLocale),
    };
  };
}

/** The sites whose dev server has started in this process: a change of the configuration makes the plugin anew. */
const running = new Set<string>();
