import { fileStemOf } from '../config/page-sets.ts';
import type { Rule } from '../problem/rule.ts';
import { pagesByPath } from '../view/translations.ts';

/** A page that a locale lacks would be served in the default language without a word. */
export const localeMissingPage: Rule = {
  id: 'locale-missing-page',
  severity: 'error',
  *check(view) {
    for (const locales of pagesByPath(view).values()) {
      const [there] = locales.values();
      if (!there) continue;
      const ending = there.page.file.slice(there.page.file.lastIndexOf('.'));
      for (const locale of view.locales) {
        if (locales.has(locale)) continue;
        const file = `${fileStemOf(view.sets, { locale, path: there.page.path })}${ending}`;
        yield { file, line: 1, column: 1, values: { locale, file: there.page.file } };
      }
    }
  },
};
