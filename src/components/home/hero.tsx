import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import chapters from '@generated/chapters/default/chapters.json';
import Heading from '@theme/Heading';
import type { ReactNode } from 'react';
import { Questions } from './questions';
import styles from './styles.module.css';

/** What this is and where to begin. */
export function Hero(): ReactNode {
  const first = chapters[0]?.cards[0];
  return (
    <header className={styles.hero}>
      <div>
        <Heading as="h1" className={styles.title}>
          <Translate id="home.title" description="The headline of the start page">
            How asyncio really runs
          </Translate>
        </Heading>
        <p className={styles.lead}>
          <Translate id="home.lead" description="What this site is, under the headline">
            A reference in which every program was run. Every output on a page is compared with the recording of that
            run, and every diagram is drawn from it.
          </Translate>
        </p>
        <p className={styles.actions}>
          {first !== undefined && (
            <Link to={first.to} className={styles.primary ?? ''}>
              <Translate id="home.start">Start reading</Translate>
            </Link>
          )}
          <Link to="#primitives" className={styles.secondary ?? ''}>
            <Translate id="home.all">All primitives</Translate>
          </Link>
        </p>
      </div>
      <Questions />
    </header>
  );
}
