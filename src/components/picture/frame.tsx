import { useInWords } from '@docrun/docusaurus/components';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

export interface FrameProps {
  readonly caption: string;
  /** What the picture shows, in order, in words. */
  readonly steps: readonly string[];
  /** The drawing; it names itself. */
  readonly children: ReactNode;
}

/** A drawing with its caption and its text alternative; complete without JavaScript. */
export default function Frame({ caption, steps, children }: FrameProps): ReactNode {
  const inWords = useInWords(steps.length);
  return (
    <figure className={styles.figure}>
      {children}
      <figcaption className={styles.caption}>{caption}</figcaption>
      <details className={styles.words}>
        <summary>{inWords}</summary>
        <ol>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </details>
    </figure>
  );
}
