import { translate } from '@docusaurus/Translate';
import { formatMinors } from 'docrun/interpreter';
import type { ReactNode } from 'react';
import type { OutcomeView } from '../../view/block-view.ts';
import { Ending } from './ending.tsx';

import styles from './outcomes.module.css';
import { RunOutput } from './run-output.tsx';

interface Props {
  /** The first one is of the run that the page shows. */
  readonly outcomes: readonly OutcomeView[];
  /** The first one stands somewhere else. */
  readonly withoutFirst: boolean;
}

/** What came out on different Pythons, side by side where there is room. */
export function Outcomes({ outcomes, withoutFirst }: Props): ReactNode {
  // Where all of them end by themselves, nobody needs to hear it.
  const endings = outcomes.some(({ exception, exit }) => exception !== null || exit !== 0);
  return (
    <div className={styles.outcomes}>
      {outcomes.slice(withoutFirst ? 1 : 0).map((outcome) => {
        const name = `Python ${formatMinors(outcome.pythons)}`;
        return (
          <div key={name} className={styles.outcome}>
            <p className={styles.name}>{name}</p>
            <OutcomeTexts {...outcome} folded={outcome !== outcomes[0] && outcome.exception !== null} />
            {endings && <Ending exception={outcome.exception} exit={outcome.exit} hangs={outcome.hangs} />}
          </div>
        );
      })}
    </div>
  );
}

interface TextsProps extends Pick<OutcomeView, 'stdout' | 'stderr'> {
  /** Opens stderr on demand: a traceback whose last line stands beside it anyway. */
  readonly folded?: boolean;
}

/** What came out on both streams; says so where nothing did. */
export function OutcomeTexts({ stdout, stderr, folded = false }: TextsProps): ReactNode {
  if (stdout.text === '' && stderr.text === '') {
    return (
      <p className={styles.silent}>
        {translate({ id: 'run.silent', message: 'Prints nothing', description: 'Stands in the place of an output' })}
      </p>
    );
  }
  return (
    <>
      {stdout.text !== '' && <RunOutput stream="stdout" {...stdout} />}
      {stderr.text !== '' && <RunOutput stream="stderr" {...stderr} folded={folded} />}
    </>
  );
}
