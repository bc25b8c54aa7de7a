import { describeThing } from '../explore/describe.ts';
import type { Rule } from '../problem/rule.ts';

/** What readers copy does well in every schedule that was tried, but for what it is allowed to do. */
export const recipeBreaks: Rule = {
  id: 'recipe-breaks',
  severity: 'error',
  *check({ pages }) {
    for (const { page, blocks } of pages) {
      for (const { block, exploration } of blocks) {
        if (exploration === null) continue;
        const accepted = new Set((block.options.accepts ?? []).map(([kind]) => kind));
        for (const { thing, change } of exploration.findings) {
          if (accepted.has(thing.kind)) continue;
          const shown = change === '' ? ({ key: 'explore.as-it-stands' } as const) : change;
          const values = { block: block.id, change: shown, thing: describeThing(thing) };
          yield { file: page.file, ...block.at, values };
        }
        const shown = new Set<string>(exploration.findings.map(({ thing }) => thing.kind));
        for (const kind of accepted) {
          if (shown.has(kind)) continue;
          yield { file: page.file, ...block.at, key: 'recipe-breaks.needless', values: { block: block.id, kind } };
        }
      }
    }
  },
};
