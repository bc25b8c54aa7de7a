import { chapterOf } from '../chapter/chapters.ts';
import type { Rule } from '../problem/rule.ts';

/** Where pages are shown chapter by chapter, each folder says in every locale what chapter it is, and each page is in one. */
export const badChapter: Rule = {
  id: 'bad-chapter',
  severity: 'error',
  *check({ chapters, sets, pages }) {
    if (!chapters.areWanted) return;
    for (const { file, isFirst, original, category } of chapters.folders) {
      const example = isFirst ? '{"label": "…", "position": 10}' : '{"label": "…"}';
      if (!category) yield { file, line: 1, column: 1, key: 'bad-chapter.missing', values: { example } };
      for (const { wrong, field, at } of category?.faults ?? [])
        yield { file, ...at, key: `bad-chapter.${wrong}`, values: { example, field, original } };
    }
    for (const { page } of pages) {
      if (chapterOf(page.path) !== null) continue;
      const values = { folder: sets[0]?.folders.get(page.locale) ?? '' };
      yield { file: page.file, line: 1, column: 1, key: 'bad-chapter.outside', values };
    }
  },
};
