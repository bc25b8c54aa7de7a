import type { Page } from '../block/page.ts';
import type { Rule } from '../problem/rule.ts';

/** The page of a primitive shows a run as a diagram. */
export const diagramMissing: Rule = {
  id: 'diagram-missing',
  severity: 'error',
  *check({ pages }) {
    for (const { page } of pages) {
      if (!page.whole || !isPrimitive(page) || page.blocks.some(({ options }) => options.diagram)) continue;
      yield { file: page.file, line: 1, column: 1 };
    }
  },
};

function isPrimitive({ path, primitive }: Page): boolean {
  return primitive || /^(?:tasks|sync)\/(?!index$)/.test(path);
}
