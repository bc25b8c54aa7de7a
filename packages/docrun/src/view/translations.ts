import type { Locale } from '../block/types.ts';
import type { PageView } from './page-view.ts';
import type { ProjectView } from './project-view.ts';

/** A page beside the page of the first locale that it is a translation of. */
export interface Translation {
  readonly original: PageView;
  readonly translation: PageView;
}

/** The pages by path and locale. */
export function pagesByPath(project: ProjectView): ReadonlyMap<string, ReadonlyMap<Locale, PageView>> {
  const paths = new Map<string, Map<Locale, PageView>>();
  for (const view of project.pages) {
    const locales = paths.get(view.page.path) ?? new Map<Locale, PageView>();
    paths.set(view.page.path, locales.set(view.page.locale, view));
  }
  return paths;
}

/** Every translation whose original is there too; pages that could not be read whole are left out. */
export function* translations(project: ProjectView): Iterable<Translation> {
  const [first] = project.locales;
  for (const locales of pagesByPath(project).values()) {
    const original = first === undefined ? undefined : locales.get(first);
    if (!original?.page.whole) continue;
    for (const translation of locales.values()) {
      if (translation !== original && translation.page.whole) yield { original, translation };
    }
  }
}
