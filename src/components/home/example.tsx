import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import data from '@generated/home-example/default/example.json';
import type { ReactNode } from 'react';
import RunBlock from '../run-block';
import RunOutput from '../run-block/run-output';
import RunDiagram from '../run-diagram';
import styles from './styles.module.css';

/** One recorded run with its output and diagram; nothing while the site has none to show. */
export function Example(): ReactNode {
  const { example } = data;
  if (example === null) {
    return null;
  }
  const { id, title, code, stdout, page, view } = example;
  const { diagram } = view;
  return (
    <div className={styles.example}>
      <div className={styles.pair}>
        <RunBlock id={id} title={title} code={code} recorded={view.recorded}>
          <RunOutput stream="stdout" text={stdout} />
        </RunBlock>
        {diagram && (
          <div className={styles.diagram}>
            <RunDiagram svg={diagram.svg} caption={diagram.caption} steps={diagram.steps} mermaid={diagram.mermaid} />
          </div>
        )}
      </div>
      <p className={styles.exampleLink}>
        <Link to={page}>
          <Translate id="home.example.more" description="Leads from the example to its page">
            What happens here, step by step
          </Translate>
        </Link>
      </p>
    </div>
  );
}
