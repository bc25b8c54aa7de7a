import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import { Fragment, type ReactNode } from 'react';
import type { ChangeView } from '../../view/change-view.ts';
import styles from './styles.module.css';

/** The line that says in which releases something changed, by what source, and which run shows it. */
export default function Changed({ releases, issue, run, unseen }: ChangeView): ReactNode {
  return (
    <p className={styles.changed}>
      <span className={styles.label}>
        {translate({
          id: 'changed.label',
          message: 'Changed in Python',
          description: 'Stands before the releases of Python that brought a change',
        })}{' '}
        {releases.map(({ version, changelog }, index) => (
          <Fragment key={version}>
            {index > 0 && ', '}
            <Link
              href={changelog}
              title={translate({
                id: 'changed.changelog',
                message: 'The changelog of this release',
                description: 'Title of the link from a release of Python',
              })}
            >
              {version}
            </Link>
          </Fragment>
        ))}
      </span>
      <Link href={issue.address}>{issue.name}</Link>
      {run !== undefined && (
        <a href={`#run-${run}`}>
          {translate({
            id: 'changed.run',
            message: 'shown by a run',
            description: 'Link from a change to the example whose runs on several releases show it',
          })}
        </a>
      )}
      {unseen !== undefined && (
        <span>
          {translate(
            {
              id: 'changed.unseen',
              message: 'no run shows it: {reason}',
              description: 'Why no example shows a change between releases',
            },
            { reason: unseen },
          )}
        </span>
      )}
    </p>
  );
}
