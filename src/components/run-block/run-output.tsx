import { translate } from '@docusaurus/Translate';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import ScrollRegion from '../scroll-region';
import styles from './styles.module.css';

interface Props {
  readonly stream: 'stdout' | 'stderr';
  readonly text: string;
}

/** What the run printed on one stream. */
export default function RunOutput({ stream, text }: Props): ReactNode {
  const label =
    stream === 'stdout'
      ? translate({ id: 'run.stdout', message: 'Output', description: 'Label of what a run printed' })
      : translate({
          id: 'run.stderr',
          message: 'Errors (stderr)',
          description: 'Label of what a run printed on the error stream',
        });
  return (
    <div className={clsx(styles.output, stream === 'stderr' && styles.stderr)}>
      <p className={styles.label}>{label}</p>
      <ScrollRegion className={styles.text} label={label}>
        <pre>
          <samp>{text}</samp>
        </pre>
      </ScrollRegion>
    </div>
  );
}
