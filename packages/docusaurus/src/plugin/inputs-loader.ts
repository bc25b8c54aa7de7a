import { join, relative, sep } from 'node:path';
import { LOCALES } from '../../../docrun/src/block/types.ts';
import { folderOf } from '../../../docrun/src/project/project.ts';
import { toPagePlace } from '../view/page-place.ts';

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
  const page = toPagePlace(relative(siteDir, this.resourcePath).split(sep).join('/'));
  if (page) {
    this.addDependency(join(siteDir, 'recordings', page.locale, `${page.path}.json`));
    this.addDependency(join(siteDir, 'recordings', 'api.json'));
    this.addDependency(join(siteDir, 'requirements.txt'));
    // A list of names leads to the sections that explain them: any page, of which one locale is enough.
    if (source.includes('::members')) this.addContextDependency(join(siteDir, folderOf(LOCALES[0])));
    for (const folder of SOURCES) {
      this.addContextDependency(join(siteDir, folder));
    }
  }
  return source;
}
