import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Project } from 'docrun';
import { pageNameOf } from 'docrun';

/** Which files a page is made from, beside its own. */
export interface PageInputs {
  /** Absolute. */
  readonly root: string;
  /**
   * @param file relative to the root, with `/`
   * @returns absolute paths; none for what is no page
   */
  of(file: string): { readonly files: readonly string[]; readonly folders: readonly string[] };
}

/** What turns a page and its recording into HTML: this package, and docrun. */
const PACKAGE = fileURLToPath(new URL('../..', import.meta.url));

export function createPageInputs(project: Project): PageInputs {
  const { root, sets, config, recordings } = project;
  const shared = [config.requirements, ...(config.facts ? [config.facts.file] : []), ...Object.values(config.words)];
  return {
    root,
    of: (file) => {
      const page = pageNameOf(sets, file);
      if (!page) return { files: [], folders: [] };
      return {
        files: [recordings.fileOf(page), ...shared].map((name) => join(root, name)),
        folders: [join(PACKAGE, 'dist'), join(dirname(PACKAGE), 'docrun', 'dist')],
      };
    },
  };
}
