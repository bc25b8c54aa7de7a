import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

interface Props {
  readonly className?: string;
}

/** What stands on a page that is not there. */
export default function NotFoundContent({ className }: Props): ReactNode {
  return (
    <main className={clsx(styles.page, className)}>
      <p className={styles.code}>404</p>
      <Heading as="h1" className={styles.title}>
        <Translate id="theme.NotFound.title" description="The title of the 404 page">
          Page Not Found
        </Translate>
      </Heading>
      <p>
        <Translate id="notFound.text" description="The paragraph of the 404 page">
          There is no such page here. It may have been renamed, or the address may have a slip in it.
        </Translate>
      </p>
      <p>
        <Link to="/#primitives">
          <Translate id="notFound.home">To all primitives</Translate>
        </Link>
      </p>
    </main>
  );
}
