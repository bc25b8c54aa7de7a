import picomatch from 'picomatch';
import type { Rule } from '../problem/rule.ts';

/** The pages of which the project wants it, and those that say `diagram: true`, show a run as a diagram. */
export const diagramMissing: Rule = {
  id: 'diagram-missing',
  severity: 'error',
  *check({ pages, demands }) {
    const isWanted = demands.diagrams.length === 0 ? () => false : picomatch([...demands.diagrams]);
    for (const { page } of pages) {
      const isDue = page.front.wantsDiagram || isWanted(page.path);
      if (!page.whole || !isDue || page.blocks.some(({ options }) => options.diagram)) continue;
      yield { file: page.file, line: 1, column: 1 };
    }
  },
};
