import { relative, sep } from 'node:path';
import type { PageInputs } from './page-inputs.node.ts';

/** The part of the bundler's loader context that is used here. */
interface LoaderContext {
  readonly resourcePath: string;
  getOptions(): { readonly inputs: PageInputs };
  addDependency(file: string): void;
  addContextDependency(folder: string): void;
}

/** A bundler loader that leaves a page's text as it is and names the other files that the page is made from. */
export default function inputsLoader(this: LoaderContext, source: string): string {
  const { inputs } = this.getOptions();
  const file = relative(inputs.root, this.resourcePath).split(sep).join('/');
  const found = inputs.of(file, source);
  for (const input of found.files) this.addDependency(input);
  for (const folder of found.folders) this.addContextDependency(folder);
  return source;
}
