import type { Block } from '../block/types.ts';
import type { Say } from '../message/say.ts';
import type { RecordedExploration } from '../recording/schema.ts';
import { describeThing } from './describe.ts';
import { SCHEDULE_KINDS } from './explore.ts';

/** What a page says of a recipe's exploration, in words. */
export interface ShownExploration {
  /** Schedules in all. */
  readonly count: number;
  /** How many of each kind. */
  readonly kinds: readonly { readonly label: string; readonly count: number }[];
  /** What went wrong, with the smallest change that shows it ('': as it stands), and why the recipe may do it. */
  readonly findings: readonly { readonly text: string; readonly change: string; readonly reason: string | null }[];
}

/** Puts a recorded exploration into words. */
export function showExploration(
  { schedules, findings }: RecordedExploration,
  { options: { accepts = [] } }: Pick<Block, 'options'>,
  say: Say,
): ShownExploration {
  const reasons = new Map(accepts);
  const kinds = SCHEDULE_KINDS.flatMap((kind) => {
    const count = schedules[kind] ?? 0;
    return count === 0 ? [] : [{ label: say(`explore.kind.${kind}`), count }];
  });
  return {
    count: kinds.reduce((sum, { count }) => sum + count, 0),
    kinds,
    findings: findings.map(({ thing, change }) => ({
      text: say(describeThing(thing)),
      change,
      reason: reasons.get(thing.kind) ?? null,
    })),
  };
}
