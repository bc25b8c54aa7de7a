import { findProblems } from '../check/run-rules.ts';
import type { Finding } from '../problem/problem.ts';
import type { ProjectView } from '../view/project-view.ts';

/** The rules that say why a block, or a page, cannot be run as it is written. */
const OBSTACLES = new Set([
  'after-cycle',
  'after-norun',
  'after-runtime',
  'bad-option',
  'broken-console',
  'broken-page',
  'duplicate-id',
  'input-without-block',
  'unclosed-fence',
  'unknown-after',
  'unknown-file',
  'unknown-option',
  'unknown-package',
  'unreadable-page',
]);

/** What keeps pages from being recorded; what is only stated wrongly is not among it. */
export function findObstacles(project: ProjectView): Finding[] {
  return findProblems(project).filter(({ rule }) => OBSTACLES.has(rule));
}
