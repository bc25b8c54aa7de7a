import type { Page, ShownChange } from '../block/page.ts';
import { releaseOf } from '../interpreter/identity.ts';
import { compareVersions, isNext, minorOf } from '../interpreter/minor.ts';
import { hasChange, isRelease } from '../interpreter/release.ts';
import { recordCommand } from '../problem/fix.ts';
import type { Said } from '../problem/problem.ts';
import type { Rule } from '../problem/rule.ts';
import type { Outcome } from '../recording/schema.ts';
import type { BlockView } from '../view/page-view.ts';
import { translations } from '../view/translations.ts';

/** What a page says of a change between releases has its source, and the runs of a block show it. */
export const unseenChange: Rule = {
  id: 'unseen-change',
  severity: 'error',
  *check(view) {
    for (const { page, blocks } of view.pages) {
      for (const change of page.changes) {
        const fault = faultOf(change) ?? whyUnseen(change, blocks);
        if (fault === null) continue;
        yield { file: page.file, ...change.at, ...fault, ...(isMended(fault) && { fix: fixOf(page) }) };
      }
    }
    for (const { original, translation } of translations(view)) {
      const [ours, theirs] = [translation.page.changes, original.page.changes];
      const index = Array.from({ length: Math.max(ours.length, theirs.length) }, (_, at) => at).find(
        (at) => factsOf(ours[at]) !== factsOf(theirs[at]),
      );
      if (index === undefined) continue;
      const at = ours[index]?.at ?? ours.at(-1)?.at ?? { line: 1, column: 1 };
      const line = theirs[index]?.at.line ?? theirs.at(-1)?.at.line ?? 1;
      yield {
        file: translation.page.file,
        ...at,
        key: 'unseen-change.drift',
        values: { file: original.page.file, line },
      };
    }
  },
};

/** What is the same in every language. */
function factsOf(change: ShownChange | undefined): string {
  return JSON.stringify(change && [change.in, change.issue, change.run, change.unseen === null]);
}

/** What is wrong with how it is written. */
function faultOf({ in: brought, issue, run, unseen }: ShownChange): Said | null {
  const minors = new Set(brought.map(minorOf));
  if (brought.length === 0 || !brought.every(isRelease) || minors.size < brought.length)
    return { key: 'unseen-change.form', values: { value: brought.join(' ') } };
  if (issue === null || !/^(?:gh|bpo)-\d+$/.test(issue)) return { key: 'unseen-change.source' };
  return (run === null) === (unseen === null) ? { key: 'unseen-change.either' } : null;
}

/** Why the runs of the block that it names do not show it. */
function whyUnseen({ in: brought, run }: ShownChange, blocks: readonly BlockView[]): Said | null {
  if (run === null) return null;
  const view = blocks.find(({ block }) => block.id === run);
  if (!view || view.state === 'norun') return { key: 'unseen-change.no-block', values: { id: run } };
  const [first] = view.runs;
  // Another rule says that the block is to be recorded.
  if (!first) return null;
  const runs = [first, ...view.witnesses].map((one) => ({
    release: releaseOf(one.interpreter),
    differs: 'differs' in one ? one.differs : null,
  }));
  runs.sort((a, b) => compareVersions(a.release, b.release));
  const before = runs.findLast(({ release }) => !hasChange(release, brought));
  const since = runs.find(({ release }) => hasChange(release, brought));
  const values = { block: run, version: brought.join(', ') };
  if (!before) return { key: 'unseen-change.no-before', values };
  if (!since) return { key: 'unseen-change.no-since', values };
  if (isAlike(before.differs, since.differs))
    return { key: 'unseen-change', values: { ...values, before: before.release, since: since.release } };
  return isGap(before.release, since.release, brought, new Set(runs.map(({ release }) => release)))
    ? { key: 'unseen-change.gap', values: { ...values, before: before.release, minor: minorOf(before.release) } }
    : null;
}

/**
 * Whether the change is said to have come with a minor version, and only one release of the one before it was run: the
 * change may have come in a later patch of that.
 */
function isGap(before: string, since: string, brought: readonly string[], releases: ReadonlySet<string>): boolean {
  const isNewMinor = brought.some((one) => minorOf(one) === minorOf(since) && one.endsWith('.0'));
  const ofBefore = [...releases].filter((release) => minorOf(release) === minorOf(before));
  return isNewMinor && isNext(minorOf(before), minorOf(since)) && ofBefore.length === 1;
}

/** Whether two runs did the same; null: as the first run. */
function isAlike(one: Outcome | null, other: Outcome | null): boolean {
  if (one === null || other === null) return one === other;
  return textOf(one) === textOf(other);
}

/** An outcome without what each version words in its own way: the lines of code in tracebacks. */
function textOf({ exit, exception, stdout, stderr }: Outcome): string {
  const own = stderr.split('\n').filter((line) => !/^\s/.test(line));
  return JSON.stringify([exit, exception?.type, exception?.message, stdout, own]);
}

/** Whether more runs can mend it. */
function isMended({ key }: Said): boolean {
  return ['unseen-change.no-before', 'unseen-change.no-since', 'unseen-change.gap'].includes(key);
}

function fixOf(page: Page) {
  return recordCommand(page, '--interpreter', 'all');
}
