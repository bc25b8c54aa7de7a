import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { RunBlockProps } from '../../view/page-components.ts';
import styles from './styles.module.css';

type Props = Pick<RunBlockProps, 'files' | 'changed' | 'raises' | 'hang' | 'exit' | 'order'>;

/** What a reader must know of a run beside its code: the files that it finds, and that it is meant to fail. */
export function Notes({ files = [], changed, raises, hang, exit, order }: Props): ReactNode {
  return (
    <>
      {files.length > 0 && (
        <p className={styles.note}>
          {translate({
            id: 'run.files',
            message: 'In the same folder:',
            description: 'Note under an example; names of files follow',
          })}
          {files.map(({ name, id }) => (
            <span key={name} className={styles.file}>
              {id === undefined ? <code>{name}</code> : <a href={`#run-${id}`}>{name}</a>}
            </span>
          ))}
        </p>
      )}
      {changed !== undefined && (
        <p className={styles.note}>
          {translate(
            {
              id: 'run.changed',
              message: 'Run with a change: {change}',
              description: 'Note under an example that is run with a task cancelled at some moment, a late timer, …',
            },
            { change: changed },
          )}
        </p>
      )}
      {raises !== undefined && (
        <p className={styles.note}>
          {translate(
            {
              id: 'run.raises',
              message: 'Meant to fail: the run ends with {exception}.',
              description: 'Note under a block that ends with an exception on purpose',
            },
            { exception: raises },
          )}
        </p>
      )}
      {hang !== undefined && (
        <div className={styles.note}>
          {translate({
            id: 'run.hangs',
            message: 'Meant to hang: the program never ends, because every task waits.',
            description: 'Note under a block that never ends on purpose; who waits for what follows',
          })}
          <ul>
            {hang.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      {exit !== undefined && (
        <p className={styles.note}>
          {translate(
            {
              id: 'run.exits',
              message: 'Meant to fail: the run ends with exit status {exit}.',
              description: 'Note under a block that ends with an exit status on purpose',
            },
            { exit },
          )}
        </p>
      )}
      {order === 'any' && (
        <p className={styles.note}>
          {translate({
            id: 'run.order',
            message: 'The order of the lines is not guaranteed: another run may print them in another order.',
            description: 'Note under a block whose lines may come in any order',
          })}
        </p>
      )}
    </>
  );
}
