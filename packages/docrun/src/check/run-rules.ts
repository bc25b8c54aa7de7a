import type { Finding } from '../problem/problem.ts';
import type { ProjectView } from '../view/project-view.ts';
import { RULES } from './rules.ts';

/** Everything that the rules find in a project, or in a part of it. */
export function findProblems(view: ProjectView): Finding[] {
  return RULES.flatMap((rule) => [...rule.check(view)]);
}
