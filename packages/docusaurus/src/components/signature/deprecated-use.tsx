import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { SignatureView } from '../../view/api-view.ts';
import styles from './styles.module.css';

function headingOf(since: string | undefined): string {
  return since === undefined
    ? translate({
        id: 'signature.deprecated',
        message: 'Deprecated use',
        description: 'Above code that warns, or fails by now',
      })
    : translate(
        {
          id: 'signature.deprecatedSince',
          message: 'Deprecated use, warns since Python {version}',
          description: 'Above code that warns, or fails by now',
        },
        { version: since },
      );
}

/** Code that warns that it is deprecated, or fails by now, with what each version said when it was run. */
export default function DeprecatedUse({ how, where, since, results }: SignatureView['deprecated'][number]): ReactNode {
  return (
    <div className={styles.deprecated}>
      <p className={styles.heading}>{headingOf(since)}</p>
      <p>
        <code>{how}</code>
        {where === 'no-loop' &&
          ` ${translate({
            id: 'signature.where.noLoop',
            message: 'where no event loop is running',
            description: 'After code that warns only there',
          })}`}
      </p>
      <dl>
        {results.map(({ versions, category, message }) => (
          <div key={`${versions} ${category}`}>
            <dt>Python {versions}</dt>
            <dd>
              <code>{category}</code>: <samp lang="en">{message}</samp>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
