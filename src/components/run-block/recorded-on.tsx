import { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { ReactNode } from 'react';
import type { RecordedOn as Recorded } from '../../remark/block-source.ts';
import styles from './styles.module.css';

export type { RecordedOn as Recorded } from '../../remark/block-source.ts';

function nameOf(clock: Recorded['clock']): string {
  return clock === 'virtual'
    ? translate({ id: 'run.clock.virtual', message: 'virtual clock', description: 'The clock a run was recorded with' })
    : translate({ id: 'run.clock.real', message: 'real time', description: 'The clock a run was recorded with' });
}

/** The quiet line that says what a run was recorded on and how long it took on its own clock. */
export function RecordedOn({ interpreter, elapsed, clock }: Recorded): ReactNode {
  const { currentLocale } = useDocusaurusContext().i18n;
  const seconds = new Intl.NumberFormat(currentLocale, { maximumFractionDigits: 3, useGrouping: false }).format(
    elapsed,
  );
  return (
    <p className={styles.recorded}>
      {translate(
        { id: 'run.recorded', message: 'Recorded: {interpreter}', description: 'What a run was recorded on' },
        { interpreter },
      )}
      <span className={styles.part}>{nameOf(clock)}</span>
      <span className={styles.part}>
        {translate(
          { id: 'run.elapsed', message: '{seconds} s', description: 'How long a run took, in seconds' },
          { seconds },
        )}
      </span>
    </p>
  );
}
