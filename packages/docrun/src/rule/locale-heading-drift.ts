import type { Rule } from '../problem/rule.ts';
import { translations } from '../view/translations.ts';

/** A translation has the same headings: the same ids at the same depths in the same order. */
export const localeHeadingDrift: Rule = {
  id: 'locale-heading-drift',
  severity: 'error',
  *check(view) {
    for (const { original, translation } of translations(view)) {
      const { headings: ours, file } = translation.page;
      const { headings: theirs } = original.page;
      const index = Array.from({ length: Math.max(ours.length, theirs.length) }, (_, at) => at).find(
        (at) => ours[at]?.depth !== theirs[at]?.depth || ours[at]?.id !== theirs[at]?.id,
      );
      if (index === undefined) continue;
      const mark = (heading: (typeof ours)[number] | undefined) =>
        heading && `${'#'.repeat(heading.depth)} {#${heading.id ?? ''}}`;
      const stated = mark(ours[index]);
      const recorded = mark(theirs[index]);
      const place = { file: original.page.file, line: theirs[index]?.at.line ?? theirs.at(-1)?.at.line ?? 1 };
      const at = ours[index]?.at ?? ours.at(-1)?.at ?? { line: 1, column: 1 };
      if (stated === undefined)
        yield { file, ...at, key: 'locale-heading-drift.missing', values: { heading: recorded ?? '', ...place } };
      else if (recorded === undefined)
        yield { file, ...at, key: 'locale-heading-drift.extra', values: { heading: stated, ...place } };
      else yield { file, ...at, values: { heading: stated, original: recorded, ...place } };
    }
  },
};
