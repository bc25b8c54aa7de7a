import type { Fault } from '../block/page.ts';
import type { Message } from '../message/say.ts';
import type { ProjectView } from '../view/project-view.ts';
import type { Finding } from './problem.ts';

/** One check. Pure: it looks at the project and says what is wrong, all of it. */
export interface Rule {
  readonly id: string;
  check(project: ProjectView): Iterable<Finding>;
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
    *check(project) {
      for (const { page } of project.pages) {
        for (const fault of page.faults) {
          if (isOurs(fault)) yield { file: page.file, ...fault.at, rule: id, message: toMessage(fault) };
        }
      }
    },
  };
}
