import type { Page } from '../block/page.ts';
import type { Rule } from '../problem/rule.ts';

/** The pages of the folders that the project names, and those that say `diagram: true`, show a run as a diagram. */
export const diagramMissing: Rule = {
  id: 'diagram-missing',
  severity: 'error',
  *check({ pages, diagrams }) {
    for (const { page } of pages) {
      if (!page.whole || !isDiagramDue(page, diagrams) || page.blocks.some(({ options }) => options.diagram)) continue;
      yield { file: page.file, line: 1, column: 1 };
    }
  },
};

/** An index page leads to the others of its folder, and has nothing of its own to draw. */
function isDiagramDue({ path, front }: Page, folders: readonly string[]): boolean {
  if (front.wantsDiagram) return true;
  return !path.endsWith('/index') && folders.some((folder) => path.startsWith(`${folder}/`));
}
