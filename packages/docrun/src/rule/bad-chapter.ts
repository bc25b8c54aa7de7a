import { chapterOf } from '../chapter/chapters.ts';
import type { Message } from '../message/say.ts';
import type { Rule } from '../problem/rule.ts';

/** Where pages are shown chapter by chapter, each folder says in every locale what chapter it is, and each page is in one. */
export const badChapter: Rule = {
  id: 'bad-chapter',
  *check({ chapters, sets, pages }) {
    if (!chapters.areWanted) return;
    for (const { file, isFirst, original, category } of chapters.folders) {
      const example = isFirst ? '{"label": "…", "position": 10}' : '{"label": "…"}';
      const found = (place: { readonly line: number; readonly column: number }, message: Message) => ({
        file,
        ...place,
        rule: 'bad-chapter',
        message,
      });
      if (!category) yield found({ line: 1, column: 1 }, { key: 'bad-chapter.missing', values: { example } });
      for (const { wrong, field, at } of category?.faults ?? [])
        yield found(at, { key: `bad-chapter.${wrong}`, values: { example, field, original } });
    }
    for (const { page } of pages) {
      if (chapterOf(page.path) !== null) continue;
      const message = {
        key: 'bad-chapter.outside',
        values: { folder: sets[0]?.folders.get(page.locale) ?? '' },
      } as const;
      yield { file: page.file, line: 1, column: 1, rule: 'bad-chapter', message };
    }
  },
};
