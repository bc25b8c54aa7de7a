import type { ShownRun } from '@docrun/docusaurus';
import type { PluginModule } from '@docusaurus/types';

/** The run that the start page shows. */
export interface HomeExample {
  /** The address of the page that the run comes from, without the locale, such as `/tasks/wait-for`. */
  readonly page: string;
  readonly id: string;
  readonly title: string;
  readonly code: string;
  readonly stdout: string;
  readonly view: ShownRun;
}

/** What the start page is told. */
export interface HomeData {
  readonly example: HomeExample | null;
}

/** The start page's example in one locale; null while there is none to show. */
export type HomeSource = (locale: string) => Promise<HomeExample | null>;

/** A Docusaurus plugin that gives the start page its example, as a module that only the start page loads. */
export function createHomePlugin(source: HomeSource): PluginModule {
  return ({ i18n }) => ({
    name: 'home-example',
    async allContentLoaded({ actions }) {
      await actions.createData('example.json', { example: await source(i18n.currentLocale) } satisfies HomeData);
    },
  });
}
