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
   * @param source its text
   * @returns absolute paths; none for what is no page
   */
  of(file: string, source: string): { readonly files: readonly string[]; readonly folders: readonly string[] };
}

/** What turns a page and its recording into HTML: this package, and docrun. */
const TOOL = [import.meta.url, import.meta.resolve('docrun')].map((module) => dirname(dirname(fileURLToPath(module))));

export function createPageInputs(project: Project): PageInputs {
  const { root, sets, config, recordings, locales } = project;
  const shared = [config.requirements, ...(config.facts ? [config.facts.file] : []), ...Object.values(config.words)];
  const firstFolders = sets.map(({ folders: [[, folder] = ['', '']] }) => join(root, folder));
  return {
    root,
    of: (file, source) => {
      const page = pageNameOf(sets, file);
      if (!page) return { files: [], folders: [] };
      // Recipes are explored in the first locale.
      const explored = /^\s*(?:[-*>]\s*)*`{3,}python .*\brecipe\b/m.test(source) ? [locales[0]] : [];
      const places = [...new Set([page.locale, ...explored])].map((locale) => ({ ...page, locale }));
      return {
        files: [...places.map(recordings.fileOf), ...shared].map((name) => join(root, name)),
        // A list of names leads to the sections that explain them: any page, of which one locale is enough.
        folders: [...TOOL, ...(source.includes('::members') ? firstFolders : [])],
      };
    },
  };
}
