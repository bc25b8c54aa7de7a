import { LOCALES, type Locale } from '../../../docrun/src/block/types.ts';
import { folderOf } from '../../../docrun/src/project/project.ts';

/** Which page a file is. */
export interface PagePlace {
  readonly locale: Locale;
  /** The same in all locales, such as `tasks/wait-for`. */
  readonly path: string;
}

/**
 * Which page a file is; null where it is none.
 * @param file relative to the project's root, with `/`
 */
export function toPagePlace(file: string): PagePlace | null {
  for (const locale of LOCALES) {
    const folder = `${folderOf(locale)}/`;
    if (file.startsWith(folder) && /\.mdx?$/.test(file)) {
      return { locale, path: file.slice(folder.length).replace(/\.mdx?$/, '') };
    }
  }
  return null;
}
