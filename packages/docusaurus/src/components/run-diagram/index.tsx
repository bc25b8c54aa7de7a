import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { DiagramView } from '../../view/block-view.ts';
import CopyButton from '../copy-button/index.tsx';
import ScrollRegion from '../scroll-region/index.tsx';
import styles from './styles.module.css';
import { useInWords } from './use-in-words.ts';

/** The sequence diagram of a run with its text alternative and its source; complete without JavaScript. */
export default function RunDiagram({ svg, caption, steps, mermaid }: DiagramView): ReactNode {
  const source = translate({
    id: 'diagram.source',
    message: 'Mermaid source',
    description: "Opens the text of a diagram in Mermaid's language",
  });
  const inWords = useInWords(steps.length);
  return (
    <figure className={styles.figure}>
      <ScrollRegion className={styles.canvas} label={caption}>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: this project has drawn it, not a reader */}
        <div dangerouslySetInnerHTML={{ __html: svg }} />
      </ScrollRegion>
      <figcaption className={styles.caption}>{caption}</figcaption>
      <div className={styles.more}>
        <details className={styles.details}>
          <summary>{inWords}</summary>
          <ol className={styles.steps}>
            {steps.map((step, index) => (
              // Steps never move: the list is made once, when the site is built.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <li key={index}>{step}</li>
            ))}
          </ol>
        </details>
        <details className={styles.details}>
          <summary>{source}</summary>
          <div className={styles.source}>
            <CopyButton text={mermaid} label={source} />
            <ScrollRegion className={styles.text} label={source}>
              <pre>
                <code>{mermaid}</code>
              </pre>
            </ScrollRegion>
          </div>
        </details>
      </div>
    </figure>
  );
}
