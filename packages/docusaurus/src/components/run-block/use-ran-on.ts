import { translate } from '@docusaurus/Translate';
import { usePluralForm } from '@docusaurus/theme-common';
import type { RanOn, TestedOn } from '../../view/block-view.ts';

function nameOf(clock: NonNullable<RanOn['clock']>): string {
  return clock === 'virtual'
    ? translate({ id: 'run.clock.virtual', message: 'virtual clock', description: 'The clock a run was recorded with' })
    : translate({ id: 'run.clock.real', message: 'real time', description: 'The clock a run was recorded with' });
}

/** What ran a block, in parts: `CPython 3.13.0`, `aiohttp 3.14.5`, `real time`. */
export function partsOf({ interpreter, packages, clock }: RanOn): readonly [string, ...string[]] {
  return [interpreter, ...packages, ...(clock ? [nameOf(clock)] : [])];
}

/** Says what ran a block in one line: `CPython 3.12.1, real time, 2 runs`. */
export function useRanOn(): (on: TestedOn) => string {
  const { selectMessage } = usePluralForm();
  return (on) => {
    const runs =
      on.runs === null
        ? translate({
            id: 'run.shown',
            message: 'the run shown here',
            description: 'Stands after an interpreter and its clock, parted by a comma',
          })
        : selectMessage(
            on.runs,
            translate(
              {
                id: 'run.runs',
                message: '{count} run|{count} runs',
                description: 'How many times an example was run; plural forms are parted by |',
              },
              { count: on.runs },
            ),
          );
    return [...partsOf(on), runs].join(', ');
  };
}
