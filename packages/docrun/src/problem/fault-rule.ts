import type { Fault } from '../block/page.ts';
import type { Said } from './problem.ts';
import type { Rule } from './rule.ts';

type FaultOf<Kind extends Fault['kind']> = Extract<Fault, { kind: Kind }>;

/** A rule for what was already found while pages were parsed. */
export function faultRule<Kind extends Fault['kind']>({
  faults,
  say,
  ...rule
}: Omit<Rule, 'check'> & {
  /** The kinds of faults that are this rule's. */
  readonly faults: readonly Kind[];
  /** The message of a fault and its values. @default the message that is called like the rule */
  readonly say?: (fault: FaultOf<Kind>) => Partial<Said>;
}): Rule {
  const isOurs = (fault: Fault): fault is FaultOf<Kind> => (faults as readonly string[]).includes(fault.kind);
  return {
    ...rule,
    *check({ pages }) {
      for (const { page } of pages) {
        for (const fault of page.faults) if (isOurs(fault)) yield { file: page.file, ...fault.at, ...say?.(fault) };
      }
    },
  };
}
