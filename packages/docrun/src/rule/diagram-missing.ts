import type { Page } from '../block/page.ts';
import type { Rule } from '../problem/rule.ts';

/** The pages of some chapters, and those that say `diagram: true`, show a run as a diagram. */
export const diagramMissing: Rule = {
  id: 'diagram-missing',
  severity: 'error',
  *check({ pages }) {
    for (const { page } of pages) {
      if (!page.whole || !isDiagramDue(page) || page.blocks.some(({ options }) => options.diagram)) continue;
      yield { file: page.file, line: 1, column: 1 };
    }
  },
};

function isDiagramDue({ path, front }: Page): boolean {
  return front.wantsDiagram || /^(?:tasks|sync)\/(?!index$)/.test(path);
}
