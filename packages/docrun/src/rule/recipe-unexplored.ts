import { recordCommand } from '../problem/fix.ts';
import type { Rule } from '../problem/rule.ts';

/** What readers copy was tried under many schedules, as it stands now. */
export const recipeUnexplored: Rule = {
  id: 'recipe-unexplored',
  severity: 'error',
  *check({ pages, locales }) {
    for (const { page, blocks } of pages) {
      // A translation is the same program: it is explored in the first language.
      if (page.locale !== locales[0]) continue;
      for (const { block, state, explorationKey, exploration } of blocks) {
        if (state !== 'current' || explorationKey === null || exploration !== null) continue;
        yield { file: page.file, ...block.at, values: { block: block.id }, fix: recordCommand(page) };
      }
    }
  },
};
