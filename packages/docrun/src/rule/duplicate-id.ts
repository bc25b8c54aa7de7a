import type { Page } from '../block/page.ts';
import type { Point } from '../block/types.ts';
import type { Finding } from '../problem/problem.ts';
import type { Rule } from '../problem/rule.ts';

/** An id that is taken: where it stands again, and the line where it stands first. */
interface Taken {
  readonly id: string;
  readonly at: Point;
  readonly line: number;
}

/** The first line of each id, and those that come again. */
function findTwice(marked: Iterable<{ readonly id?: string; readonly at: Point }>): {
  first: Map<string, number>;
  twice: Taken[];
} {
  const first = new Map<string, number>();
  const twice: Taken[] = [];
  for (const { id, at } of marked) {
    if (id === undefined) continue;
    const line = first.get(id);
    if (line === undefined) first.set(id, at.line);
    else twice.push({ id, at, line });
  }
  return { first, twice };
}

/** Block ids are unique on a page, so are heading ids, and no heading takes the address of a run, `run-<block id>`. */
export const duplicateId: Rule = {
  id: 'duplicate-id',
  *check(project) {
    const toFinding =
      (page: Page, key: 'duplicate-id' | 'duplicate-id.heading' | 'duplicate-id.run') =>
      ({ id, at, line }: Taken): Finding => ({
        file: page.file,
        ...at,
        rule: 'duplicate-id',
        message: { key, values: { id, line } },
      });
    for (const { page } of project.pages) {
      const blocks = findTwice(page.blocks);
      const headings = findTwice(page.headings);
      yield* blocks.twice.map(toFinding(page, 'duplicate-id'));
      yield* headings.twice.map(toFinding(page, 'duplicate-id.heading'));
      for (const { id, at } of page.headings) {
        const line = id?.startsWith('run-') ? blocks.first.get(id.slice('run-'.length)) : undefined;
        if (id !== undefined && line !== undefined) yield toFinding(page, 'duplicate-id.run')({ id, at, line });
      }
    }
  },
};
