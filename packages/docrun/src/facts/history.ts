import { compareVersions, isNext } from '../interpreter/minor.ts';
import { groupBy } from '../platform/group-by.ts';
import { minorsOf } from './merge.ts';
import type { ApiFacts, ApiKind } from './schema.ts';

/** A kind and a signature, and the minor versions that have them. */
interface HistoryForm {
  readonly versions: readonly string[];
  readonly kind: ApiKind;
  readonly signature: string | null;
}

/** A use that warns that it is deprecated, or fails by now. */
interface DeprecatedUse {
  readonly how: string;
  readonly where: 'no-loop' | null;
  /** The minor version that first warns; null where that may be older than what is recorded, or where none warns. */
  readonly since: string | null;
  /** In the order of versions. */
  readonly results: readonly {
    readonly versions: readonly string[];
    readonly category: string;
    readonly message: string;
  }[];
}

/** What the facts of several versions say of one name when they are read side by side. */
export interface NameHistory {
  /** The minor version that brought the name; null where the oldest one has it already, or it cannot be known. */
  readonly added: string | null;
  /** The minor version that no longer has it; null where the newest one still has it, or it cannot be known. */
  readonly removed: string | null;
  /** Newest first. The first is what the name is like now, or was like at last. */
  readonly forms: readonly HistoryForm[];
  readonly deprecated: readonly DeprecatedUse[];
}

/** Reads the facts of all versions side by side; null where no version has the name. */
export function historyOf(facts: ApiFacts, name: string): NameHistory | null {
  const fact = Object.hasOwn(facts.names, name) ? facts.names[name] : undefined;
  if (!fact) return null;
  const minors = minorsOf(facts);
  const [first = '', last = ''] = [fact.in[0], fact.in.at(-1)];
  const after = minors[minors.indexOf(last) + 1];
  return {
    added: isFirst(minors, first) ? first : null,
    removed: after !== undefined && isNext(last, after) ? after : null,
    forms: formsOf(fact).reverse(),
    deprecated: usesOf(fact, minors),
  };
}

/** Whether what begins with `minor` is known not to be older: the minor version right before it is recorded too. */
function isFirst(minors: readonly string[], minor: string): boolean {
  const before = minors[minors.indexOf(minor) - 1];
  return before !== undefined && isNext(before, minor);
}

function formsOf({ in: versions, forms }: ApiFacts['names'][string]): HistoryForm[] {
  const found: { versions: string[]; kind: ApiKind; signature: string | null }[] = [];
  for (const minor of versions) {
    const form = forms.findLast(({ from }) => compareVersions(from, minor) <= 0);
    if (!form) continue;
    const last = found.at(-1);
    if (last && last.kind === form.kind && last.signature === form.signature) last.versions.push(minor);
    else found.push({ versions: [minor], kind: form.kind, signature: form.signature });
  }
  return found;
}

function usesOf({ deprecations = [] }: ApiFacts['names'][string], minors: readonly string[]): DeprecatedUse[] {
  return [...groupBy(deprecations, ({ how, where }) => JSON.stringify([how, where])).values()].flatMap((entries) => {
    const [entry] = entries;
    if (!entry) return [];
    const results = entries
      .map(({ in: versions, category, message }) => ({ versions, category, message }))
      .sort((a, b) => compareVersions(a.versions[0] ?? '', b.versions[0] ?? ''));
    const warns = results.find(({ category }) => category.endsWith('Warning'))?.versions[0];
    const since = warns !== undefined && isFirst(minors, warns) ? warns : null;
    return [{ how: entry.how, where: entry.where, since, results }];
  });
}
