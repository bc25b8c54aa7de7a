import { join, relative, sep } from 'node:path';

/** The part of the bundler's loader context that is used here. */
interface LoaderContext {
  readonly resourcePath: string;
  getOptions(): { readonly siteDir: string };
  addDependency(file: string): void;
  addContextDependency(folder: string): void;
}

const TRANSLATED = /^i18n\/([^/]+)\/docusaurus-plugin-content-docs\/current\/(.+)\.mdx?$/;
const DEFAULT = /^docs\/(.+)\.mdx?$/;
const SOURCES = ['src/docrun', 'src/mermaid-svg', 'src/remark'];

/** A bundler loader that leaves a page's text as it is and names the other files that the page is made from. */
export default function inputsLoader(this: LoaderContext, source: string): string {
  const { siteDir } = this.getOptions();
  const file = relative(siteDir, this.resourcePath).split(sep).join('/');
  const translated = TRANSLATED.exec(file);
  const [locale, page] = translated ? [translated[1], translated[2]] : ['uk', DEFAULT.exec(file)?.[1]];
  if (locale && page) {
    this.addDependency(join(siteDir, 'recordings', locale, `${page}.json`));
    this.addDependency(join(siteDir, 'recordings', 'api.json'));
    for (const folder of SOURCES) {
      this.addContextDependency(join(siteDir, folder));
    }
  }
  return source;
}
