import { join, relative, sep } from 'node:path';
import { toPageName } from '../view/page-place.ts';

/** The part of the bundler's loader context that is used here. */
interface LoaderContext {
  readonly resourcePath: string;
  getOptions(): { readonly siteDir: string };
  addDependency(file: string): void;
  addContextDependency(folder: string): void;
}

/** What turns a page and its recording into HTML. */
const SOURCES = ['src/docrun', 'src/mermaid-svg', 'src/remark'];

/** A bundler loader that leaves a page's text as it is and names the other files that the page is made from. */
export default function inputsLoader(this: LoaderContext, source: string): string {
  const { siteDir } = this.getOptions();
  const page = toPageName(relative(siteDir, this.resourcePath).split(sep).join('/'));
  if (page) {
    this.addDependency(join(siteDir, 'recordings', page.locale, `${page.path}.json`));
    this.addDependency(join(siteDir, 'recordings', 'api.json'));
    this.addDependency(join(siteDir, 'requirements.txt'));
    for (const folder of SOURCES) {
      this.addContextDependency(join(siteDir, folder));
    }
  }
  return source;
}
