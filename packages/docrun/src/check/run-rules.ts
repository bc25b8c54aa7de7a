import { type Diagnostic, type Finding, type ProblemKind, stamp } from '../problem/problem.ts';
import type { Work } from '../problem/rule.ts';
import type { ProjectView } from '../view/project-view.ts';
import type { OpenExtension } from './open-extensions.node.ts';
import { RULES } from './rules.ts';

/** Everything that the rules find in a project, or in a part of it: those of the tool, then those that the project brings along. */
export function runRules(view: ProjectView, extensions: readonly OpenExtension[] = []): Diagnostic[] {
  const own = RULES.flatMap((rule) => stampAll(rule, rule.check(view)));
  const others = extensions.flatMap(({ extension, data }) =>
    extension.rules.flatMap((rule) => stampAll(rule, rule.check(view, data))),
  );
  return [...own, ...others];
}

/** What of it keeps a work from being done. */
export function findHindrances(view: ProjectView, work: Work): Diagnostic[] {
  return RULES.filter(({ hinders }) => hinders?.includes(work)).flatMap((rule) => stampAll(rule, rule.check(view)));
}

function stampAll(kind: ProblemKind, findings: Iterable<Finding<string>>): Diagnostic[] {
  return Array.from(findings, (finding) => stamp(kind, finding));
}
