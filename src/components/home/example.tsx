import { RunBlock, RunDiagram } from '@docrun/docusaurus/components';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import data from '@generated/home-example/default/example.json';
import type { ReactNode } from 'react';
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
        <RunBlock
          id={id}
          language="python"
          title={title}
          code={code}
          outputs={[{ stream: 'stdout', text: stdout }]}
          recorded={view.recorded}
          // What comes out elsewhere is for the page of the example; here the row of versions is enough.
          {...(view.tested && { tested: { ...view.tested, outcomes: [], stops: [] } })}
        />
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
