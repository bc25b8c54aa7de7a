import clsx from 'clsx';
import { Fragment, type ReactNode } from 'react';
import ScrollRegion from '../scroll-region/index.tsx';
import styles from './labelled-text.module.css';

interface Props {
  readonly label: string;
  readonly text: string;
  /** Lines to mark, from 0. */
  readonly changed?: readonly number[];
  /** Shows the label only, until it is opened. */
  readonly folded?: boolean;
  /** Whether it came out on the error stream. */
  readonly isError?: boolean;
  /** What the text is: what a program printed, or what it was given. @default 'samp' */
  readonly as?: 'samp' | 'kbd';
}

/** A text of a run under its label. */
export function LabelledText({
  label,
  text,
  changed = [],
  folded = false,
  isError = false,
  as: Text = 'samp',
}: Props): ReactNode {
  const body = (
    <ScrollRegion className={styles.text} label={label}>
      <pre>
        <Text>{changed.length === 0 ? text : markLines(text, new Set(changed))}</Text>
      </pre>
    </ScrollRegion>
  );
  return folded ? (
    <details className={clsx(styles.output, styles.folded, isError && styles.stderr)}>
      <summary className={styles.label}>{label}</summary>
      {body}
    </details>
  ) : (
    <div className={clsx(styles.output, isError && styles.stderr)}>
      <p className={styles.label}>{label}</p>
      {body}
    </div>
  );
}

function markLines(text: string, changed: ReadonlySet<number>): ReactNode {
  const lines = text.split(/(?<=\n)/);
  return lines.map((line, index) => {
    // Lines never move: they are made once, when the site is built.
    const key = `${index}:${line}`;
    return changed.has(index) ? (
      <mark key={key} className={styles.changed}>
        {line}
      </mark>
    ) : (
      <Fragment key={key}>{line}</Fragment>
    );
  });
}
