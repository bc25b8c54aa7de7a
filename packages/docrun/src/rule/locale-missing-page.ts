import { fileStemOf } from '../config/page-sets.ts';
import type { Rule } from './rule.ts';
import { pagesByPath } from './translations.ts';

/** A page that a locale lacks would be served in the default language without a word. */
export const localeMissingPage: Rule = {
  id: 'locale-missing-page',
  *check(site) {
    for (const locales of pagesByPath(site).values()) {
      const [there] = locales.values();
      if (!there) continue;
      const ending = there.page.file.slice(there.page.file.lastIndexOf('.'));
      for (const locale of site.locales) {
        if (locales.has(locale)) continue;
        const message = { key: 'locale-missing-page', values: { locale, file: there.page.file } } as const;
        const file = `${fileStemOf(site.sets, { locale, path: there.page.path })}${ending}`;
        yield { file, line: 1, column: 1, rule: 'locale-missing-page', message };
      }
    }
  },
};
