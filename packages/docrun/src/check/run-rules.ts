import { type Diagnostic, type Finding, type ProblemKind, stamp } from '../problem/problem.ts';
import type { Work } from '../problem/rule.ts';
import type { ProjectView } from '../view/project-view.ts';
import type { OpenExtension } from './open-extensions.node.ts';
import { RULES } from './rules.ts';

/**
 * Everything that the rules find in a project, or in a part of it: those of the tool, then those that the project brings
 * along. A rule that the project does without is not run.
 */
export function runRules(view: ProjectView, extensions: readonly OpenExtension[] = []): Diagnostic[] {
  const { off } = view.demands;
  const own = RULES.filter(({ id }) => !off.has(id)).flatMap((rule) => stampAll(rule, rule.check(view)));
  const others = extensions.flatMap(({ extension, data }) =>
    extension.rules.filter(({ id }) => !off.has(id)).flatMap((rule) => stampAll(rule, rule.check(view, data))),
  );
  return [...own, ...others];
}

/** What of it keeps a work from being done. */
export function findHindrances(view: ProjectView, work: Work): Diagnostic[] {
  return RULES.filter(({ id, hinders }) => !view.demands.off.has(id) && hinders?.includes(work)).flatMap((rule) =>
    stampAll(rule, rule.check(view)),
  );
}

function stampAll(kind: ProblemKind, findings: Iterable<Finding<string>>): Diagnostic[] {
  return Array.from(findings, (finding) => stamp(kind, finding));
}
