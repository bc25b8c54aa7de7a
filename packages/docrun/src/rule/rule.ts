import type { Fault } from '../block/page.ts';
import type { Message } from '../message/say.ts';
import type { Finding } from './problem.ts';
import type { Site } from './site.ts';

/** One check. Pure: it looks at the site and says what is wrong, all of it. */
export interface Rule {
  readonly id: string;
  check(site: Site): Iterable<Finding>;
}

type FaultOf<Kind extends Fault['kind']> = Extract<Fault, { kind: Kind }>;

/** A rule for what was already found while pages were parsed. */
export function faultRule<Kind extends Fault['kind']>(
  id: string,
  kinds: readonly Kind[],
  toMessage: (fault: FaultOf<Kind>) => Message,
): Rule {
  const isOurs = (fault: Fault): fault is FaultOf<Kind> => (kinds as readonly string[]).includes(fault.kind);
  return {
    id,
    *check(site) {
      for (const { page } of site.pages) {
        for (const fault of page.faults) {
          if (isOurs(fault)) yield { file: page.file, ...fault.at, rule: id, message: toMessage(fault) };
        }
      }
    },
  };
}
