import { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { ReactNode } from 'react';
import type { RecordedOn } from '../../view/block-view.ts';
import styles from './styles.module.css';
import { partsOf } from './use-ran-on.ts';

/** The quiet line that says what a run was recorded on and how long it took on its own clock. */
export function RecordedLine(recorded: RecordedOn): ReactNode {
  const { currentLocale } = useDocusaurusContext().i18n;
  const [interpreter, ...parts] = partsOf(recorded);
  const seconds = new Intl.NumberFormat(currentLocale, { maximumFractionDigits: 3, useGrouping: false }).format(
    recorded.elapsed,
  );
  const elapsed = translate(
    { id: 'run.elapsed', message: '{seconds} s', description: 'How long a run took, in seconds' },
    { seconds },
  );
  return (
    <p className={styles.recorded}>
      {translate(
        { id: 'run.recorded', message: 'Recorded: {interpreter}', description: 'What a run was recorded on' },
        { interpreter },
      )}
      {[...parts, elapsed].map((part) => (
        <span key={part} className={styles.part}>
          {part}
        </span>
      ))}
    </p>
  );
}
