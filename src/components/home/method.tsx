import Translate from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Why the pages can be trusted, in three steps. */
export function Method(): ReactNode {
  return (
    <ol className={styles.method}>
      <li>
        <strong>
          <Translate id="home.method.run.title">Run</Translate>
        </strong>
        <Translate id="home.method.run">
          CPython runs the program with a virtual clock: an hour of sleep takes milliseconds and ends the same every
          time.
        </Translate>
      </li>
      <li>
        <strong>
          <Translate id="home.method.record.title">Record</Translate>
        </strong>
        <Translate id="home.method.record">
          What it prints, the steps of its tasks and its exceptions are kept in the order in which they came.
        </Translate>
      </li>
      <li>
        <strong>
          <Translate id="home.method.check.title">Check</Translate>
        </strong>
        <Translate id="home.method.check">
          The site is not built if one character on a page differs from the recording, in any language.
        </Translate>
      </li>
    </ol>
  );
}
