import { formatMinors } from 'docrun/interpreter';
import type { ReactNode } from 'react';
import type { StopView } from '../../view/block-view.ts';
import { Ending, lineOf } from './ending.tsx';
import { OutcomeTexts } from './outcomes.tsx';

import styles from './stops.module.css';

/** A calm line for each exception with which a Python stops at once; what it printed opens under it. */
export function Stops({ stops }: { readonly stops: readonly StopView[] }): ReactNode {
  return stops.map(({ pythons, exception, outcomes }) => {
    const [headline] = lineOf(exception).split('\n');
    return (
      <details key={headline} className={styles.stop}>
        <summary>
          <span className={styles.pythons}>{formatMinors(pythons)}</span> <code>{headline}</code>
        </summary>
        {outcomes.map((outcome) => (
          <div key={outcome.pythons.join()}>
            {outcomes.length > 1 && <p className={styles.name}>{`Python ${formatMinors(outcome.pythons)}`}</p>}
            <OutcomeTexts stdout={outcome.stdout} stderr={outcome.stderr} />
            {outcome.stderr.text === '' && (
              <Ending exception={outcome.exception} exit={outcome.exit} hangs={outcome.hangs} />
            )}
          </div>
        ))}
      </details>
    );
  });
}
