import { translate } from '@docusaurus/Translate';
import clsx from 'clsx';
import { formatMinors } from 'docrun/interpreter';
import type { ReactNode } from 'react';
import type { PythonResult, PythonView } from '../../view/block-view.ts';

import styles from './pythons.module.css';
import { wordsOf } from './result-words.ts';
import { useRanOn } from './use-ran-on.ts';

const RESULTS: readonly PythonResult[] = ['same', 'other', 'stops', 'hangs', 'none'];

/** The Pythons that a block was run on, as a quiet row; the exact releases, clocks and numbers of runs open under it. */
export function Pythons({ pythons }: { readonly pythons: readonly PythonView[] }): ReactNode {
  const ranOn = useRanOn();
  const detailsOf = ({ on }: PythonView): readonly string[] => on.map(ranOn);
  const linesOf = (python: PythonView): readonly string[] => [
    ...detailsOf(python),
    ...(python.isPreview ? [previewWords()] : []),
  ];
  const resultOf = ({ on, result }: PythonView): string | null =>
    // The run that is shown needs no words: it is what the others are compared with.
    on.length > 0 && on.every(({ runs }) => runs === null) ? null : wordsOf(result);
  return (
    <details className={styles.pythons}>
      <summary>
        <span className={styles.label}>
          {translate({
            id: 'run.pythons',
            message: 'Run on Python',
            description: 'Stands before a row of versions on which an example was run',
          })}
        </span>
        <span className={styles.short}>Python</span>
        <span className={styles.chips} aria-hidden>
          {pythons.map((python) => (
            <span
              key={python.version}
              className={clsx(styles.chip, styles[python.result], python.isPreview && styles.preview)}
              title={[...linesOf(python), resultOf(python)].filter((line) => line !== null).join('\n')}
            >
              {python.version}
            </span>
          ))}
        </span>
        <span className={styles.heard}>{` ${inWords(pythons)}`}</span>
      </summary>
      <dl className={styles.list}>
        {pythons.map((python) => (
          <div key={python.version} className={styles.row}>
            <dt className={clsx(styles.chip, styles[python.result], python.isPreview && styles.preview)}>
              {python.version}
            </dt>
            {linesOf(python).map((text) => (
              <dd key={text}>{text}</dd>
            ))}
            {resultOf(python) !== null && <dd className={styles.result}>{resultOf(python)}</dd>}
          </div>
        ))}
      </dl>
    </details>
  );
}

function previewWords(): string {
  return translate({
    id: 'run.preview',
    message: 'a preview: this version is not released yet',
    description: 'Stands with a version of Python that is not released yet, in the list of versions of an example',
  });
}

/** The row for those who hear it: `3.11–3.14: the same result; 3.10: not run`. */
function inWords(pythons: readonly PythonView[]): string {
  return RESULTS.flatMap((result) => {
    const versions = pythons.filter((python) => python.result === result).map(({ version }) => version);
    return versions.length === 0 ? [] : [`${formatMinors(versions)}: ${wordsOf(result)}`];
  }).join('; ');
}
