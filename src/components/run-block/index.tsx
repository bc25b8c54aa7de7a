import { translate } from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import CodeBlock from '@theme/CodeBlock';
import type { ReactNode } from 'react';
import CopyButton from '../copy-button';
import { type Recorded, RecordedOn } from './recorded-on';
import { RUN_CODE } from './run-code.ts';
import styles from './styles.module.css';

export interface RunBlockProps {
  /** The block's id, unique on the page; the frame's anchor is `run-<id>`. */
  readonly id: string;
  /** The file name, or what the block is about. */
  readonly title?: string;
  readonly code: string;
  /** What it was recorded on; absent for a block that is not run. */
  readonly recorded?: Recorded;
  /** `any`: the order of the printed lines is not guaranteed. */
  readonly order?: 'any';
  /** The class of the exception that the run ends with, on purpose. */
  readonly raises?: string;
  /** Why the block is not run. */
  readonly norun?: string;
  /** Outputs and diagram. */
  readonly children?: ReactNode;
}

/** The frame around one run: file name, what it was recorded on, code, outputs and diagram. */
export default function RunBlock(props: RunBlockProps): ReactNode {
  const { id, title, code, recorded, order, raises, norun, children } = props;
  const anchor = `run-${id}`;
  useBrokenLinks().collectAnchor(anchor);
  const name = title ?? 'Python';
  return (
    <article className={styles.frame} id={anchor} aria-label={name}>
      <div className={styles.head}>
        <a
          className={styles.name}
          href={`#${anchor}`}
          title={translate({
            id: 'run.link',
            message: 'Link to this run',
            description: 'Title of the anchor of a run',
          })}
        >
          {name}
        </a>
        {recorded && <RecordedOn {...recorded} />}
        <CopyButton text={code} label={name} />
      </div>
      {norun !== undefined && (
        <p className={styles.warn}>
          {translate(
            { id: 'run.norun', message: 'Not run: {reason}', description: 'Why a block of code is not run' },
            { reason: norun },
          )}
        </p>
      )}
      <CodeBlock language="python" className={RUN_CODE}>
        {code}
      </CodeBlock>
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
      {order === 'any' && (
        <p className={styles.note}>
          {translate({
            id: 'run.order',
            message: 'The order of the lines is not guaranteed: another run may print them in another order.',
            description: 'Note under a block whose lines may come in any order',
          })}
        </p>
      )}
      {children}
    </article>
  );
}
