import type { Page } from '../block/page.ts';
import type { Rule } from '../problem/rule.ts';
import { translations } from '../view/translations.ts';

/** What a page says of itself has the right form, is all there where pages are shown as cards, and agrees in all locales. */
export const badFrontMatter: Rule = {
  id: 'bad-front-matter',
  severity: 'error',
  *check(project) {
    const { areWanted } = project.chapters;
    for (const { page } of project.pages) {
      const { file } = page;
      for (const fault of page.faults) {
        if (fault.kind === 'broken-front-matter')
          yield { file, ...fault.at, key: 'bad-front-matter.broken', values: { reason: fault.reason } };
        // Where there are no cards, the word is free for something else.
        if (fault.kind === 'bad-field' && (areWanted || !fault.field.startsWith('card')))
          yield { file, ...fault.at, key: `bad-front-matter.form.${fault.wanted}`, values: { field: fault.field } };
        if (fault.kind === 'bad-card' && areWanted)
          yield { file, ...fault.at, key: `bad-front-matter.card.${fault.because}`, values: { field: fault.field } };
      }
      for (const field of areWanted ? missingFields(page) : [])
        yield { file, line: 1, column: 1, key: `bad-front-matter.missing.${field}` };
    }
    for (const { original, translation } of translations(project)) {
      const [first, own] = [original.page.front.position, translation.page.front.position];
      if (!first || !own || first.value === own.value) continue;
      const values = { position: own.value, first: first.value, file: original.page.file };
      yield { file: translation.page.file, ...own.at, key: 'bad-front-matter.drift', values };
    }
  },
};

/** What a page lacks that is shown of it; where it could not be read, or a field has the wrong form, that is said already. */
function missingFields({ front, faults }: Page) {
  const unknown = faults.some(({ kind }) => kind.startsWith('broken-') || kind === 'unreadable-page');
  if (unknown) return [];
  const isBad = (field: string) => faults.some((fault) => fault.kind === 'bad-field' && fault.field === field);
  return (
    [
      ['title', front.title, 'title'],
      ['description', front.description, 'description'],
      ['position', front.position, 'sidebar_position'],
      ['card', front.card, 'card'],
    ] as const
  ).flatMap(([name, value, field]) => (value === undefined && !isBad(field) && !isBad('') ? [name] : []));
}
