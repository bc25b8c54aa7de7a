import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { ExceptionView, OutcomeView } from '../../view/block-view.ts';
import styles from './ending.module.css';

/** The exit status of an interpreter that ends with an exception, unless the exception says another. */
const OF_EXCEPTION = 1;

/** An exception as the last line of a traceback has it. */
export function lineOf({ type, message }: ExceptionView): string {
  return message === '' ? type : `${type}: ${message}`;
}

/** How a run ended: by itself, with an exception, with an exit status; or that it never ends. */
export function Ending({ exception, exit, hangs }: Pick<OutcomeView, 'exception' | 'exit' | 'hangs'>): ReactNode {
  if (hangs) {
    return (
      <p className={styles.ending}>
        {translate({
          id: 'run.neverEnds',
          message: 'Never ends: every task waits',
          description: 'Stands in the place of how a run ended',
        })}
      </p>
    );
  }
  if (exception === null && exit === 0) {
    return (
      <p className={styles.ending}>
        {translate({ id: 'run.ends', message: 'Ends without an exception', description: 'How a run ended' })}
      </p>
    );
  }
  return (
    <p className={styles.ending}>
      {exception && (
        <span className={styles.part}>
          {translate({
            id: 'run.endsWith',
            message: 'Ends with',
            description: 'How a run ended; the exception follows',
          })}{' '}
          <code>{lineOf(exception)}</code>
        </span>
      )}
      {(exception === null || exit !== OF_EXCEPTION) && (
        <span className={styles.part}>
          {translate(
            {
              id: 'run.exit',
              message: 'Exit status {exit}',
              description: 'How a run ended: the status of its process',
            },
            { exit },
          )}
        </span>
      )}
    </p>
  );
}
