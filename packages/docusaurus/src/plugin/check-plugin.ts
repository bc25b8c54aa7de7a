import type { PluginModule } from '@docusaurus/types';

/** Checks every page against its recordings; null where all is well, else the report to print. */
export type CheckSite = () => Promise<string | null>;

/** A Docusaurus plugin that runs `checkSite` before pages compile, at build and dev start, and stops with its report. */
export function createCheckPlugin(checkSite: CheckSite): PluginModule {
  return () => ({
    name: 'check-site',
    async loadContent() {
      const report = await checkSite();
      if (report !== null) {
        const error = new Error(`The pages do not agree with their recordings.\n\n${report}`);
        // The report says where; where this file threw would only push it off the screen.
        error.stack = error.message;
        throw error;
      }
    },
    getPathsToWatch: () => ['docs/**/*.{md,mdx}', 'i18n/**/*.{md,mdx}', 'recordings/**/*.json'],
  });
}
