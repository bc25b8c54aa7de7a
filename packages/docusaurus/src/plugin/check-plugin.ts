import type { PluginModule } from '@docusaurus/types';

/** What is wrong: with pages, or with what docrun was told of the project, without which no page is looked at. */
export interface SiteReport {
  readonly of: 'pages' | 'configuration';
  readonly text: string;
}

/** Checks every page against its recordings; null where all is well. */
export type CheckSite = () => Promise<SiteReport | null>;

const HEADINGS: Readonly<Record<SiteReport['of'], string>> = {
  pages: 'The pages do not agree with their recordings.',
  configuration: 'docrun cannot check the pages.',
};

/**
 * A Docusaurus plugin that runs `checkSite` before anything is loaded, so that its words come before those of others, and
 * stops the build or the start of the dev server with its report. While the dev server runs, it is printed.
 * @param watched what is checked beside the pages, relative to the site: Docusaurus itself watches those. It loads one
 * plugin at a time anew and forgets what another has loaded meanwhile, so that no other plugin of ours watches any of this:
 * whatever is made of pages and recordings is made in `allContentLoaded`, which is called for all plugins when one is loaded
 * @param print @default to the standard error
 */
export function createCheckPlugin(
  checkSite: CheckSite,
  watched: (served: string) => readonly string[],
  print: (text: string) => void = (text) => process.stderr.write(text),
): PluginModule {
  return async ({ siteDir, i18n }) => {
    const report = await checkSite();
    if (report !== null && !running.has(siteDir)) {
      const error = new Error(`${HEADINGS[report.of]}\n\n${report.text}`);
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
        if (now !== null) print(`\n${now.text}`);
      },
      getPathsToWatch: () => [...watched(i18n.currentLocale)],
    };
  };
}

/** The sites whose dev server has started in this process: a change of the configuration makes the plugin anew. */
const running = new Set<string>();
