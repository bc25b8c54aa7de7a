import { type Diagnostic, type Finding, type ProblemKind, stamp } from '../problem/problem.ts';
import type { Work } from '../problem/rule.ts';
import { unexpectedException } from '../rule/unexpected-exception.ts';
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

/** The blocks that fail where nobody says that they are to: a recording of them is made, and is of no use yet. */
export function findFailures(view: ProjectView): Diagnostic[] {
  if (view.demands.off.has(unexpectedException.id)) return [];
  return stampAll(unexpectedException, unexpectedException.check(view));
}

function stampAll(kind: ProblemKind, findings: Iterable<Finding<string>>): Diagnostic[] {
  return Array.from(findings, (finding) => stamp(kind, finding));
}
