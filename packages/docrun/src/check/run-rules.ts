import { type Diagnostic, stamp } from '../problem/problem.ts';
import type { Work } from '../problem/rule.ts';
import type { ProjectView } from '../view/project-view.ts';
import { RULES } from './rules.ts';

/**
 * Everything that the rules find in a project, or in a part of it. A rule that the project does without is not run.
 * @param hindering only what keeps this work from being done
 */
export function runRules(view: ProjectView, hindering?: Work): Diagnostic[] {
  return RULES.filter(
    ({ id, hinders }) => !view.demands.off.has(id) && (hindering === undefined || hinders?.includes(hindering)),
  ).flatMap((rule) => Array.from(rule.check(view), (finding) => stamp(rule, finding)));
}
