import { RULES } from '../check/rules.ts';
import { loadExtension } from '../extension/load-extension.node.ts';
import { OTHER_KINDS } from '../problem/kinds.ts';
import type { ProblemKind } from '../problem/problem.ts';
import { DOCS_FOLDER } from './docs-folder.ts';

/** A kind of problem that a person can meet, and where it is explained. */
export interface ExplainedKind {
  readonly kind: ProblemKind;
  /** The folder of its explanations; null: there are none. */
  readonly docs: URL | null;
}

/** The kinds of problems of the tool itself, by id: its rules, and what goes wrong when blocks are run and files written. */
export function ownKinds(): readonly ExplainedKind[] {
  const kinds = [...RULES, ...OTHER_KINDS].sort((a, b) => (a.id < b.id ? -1 : 1));
  return kinds.map((kind) => ({ kind, docs: DOCS_FOLDER }));
}

/**
 * The rules that a project brings along.
 * @param modules absolute
 * @throws UsageError where one of them cannot be loaded
 */
export async function kindsOf(modules: readonly string[]): Promise<readonly ExplainedKind[]> {
  const loaded = await Promise.all(modules.map(loadExtension));
  return loaded.flatMap(({ extension: { rules, docs = null } }) => rules.map((kind) => ({ kind, docs })));
}
