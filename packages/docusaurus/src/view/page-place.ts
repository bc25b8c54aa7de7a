import type { PageName } from '../../../docrun/src/block/page.ts';
import { LOCALES } from '../../../docrun/src/block/types.ts';
import { folderOf } from '../../../docrun/src/project/project.ts';

/**
 * Which page a file is; null where it is none.
 * @param file relative to the project's root, with `/`
 */
export function toPageName(file: string): PageName | null {
  for (const locale of LOCALES) {
    const folder = `${folderOf(locale)}/`;
    if (file.startsWith(folder) && /\.mdx?$/.test(file)) {
      return { locale, path: file.slice(folder.length).replace(/\.mdx?$/, '') };
    }
  }
  return null;
}
