import { translate } from '@docusaurus/Translate';
import { usePluralForm } from '@docusaurus/theme-common';
import type { ReactNode } from 'react';
import type { ExplorationView } from '../../view/block-view.ts';
import styles from './explored.module.css';

/** Under how many schedules a recipe was tried, as a quiet row; what was changed, and what came of it, open under it. */
export function Explored({ count, kinds, findings }: ExplorationView): ReactNode {
  const { selectMessage } = usePluralForm();
  const tried = translate(
    {
      id: 'run.explored',
      message: 'Tried under {count} schedule|Tried under {count} schedules',
      description: 'Under an example that is meant to be copied; plural forms',
    },
    { count },
  );
  return (
    <details className={styles.explored}>
      <summary>
        <span className={styles.label}>{selectMessage(count, tried)}</span>
        <span>
          {findings.length === 0
            ? translate({
                id: 'run.explored.well',
                message: 'nothing lost, nothing left behind',
                description: 'What came of trying an example under many schedules',
              })
            : translate({
                id: 'run.explored.other',
                message: 'with something to know',
                description: 'What came of trying an example under many schedules; a list opens',
              })}
        </span>
      </summary>
      {findings.length > 0 && (
        <ul className={styles.findings}>
          {findings.map(({ text, change, reason }) => (
            <li key={`${text} ${change}`}>
              {text} (
              {change === '' ? (
                translate({
                  id: 'run.explored.plain',
                  message: 'without any change',
                  description: 'In which run of an example something happens',
                })
              ) : (
                <code>{change}</code>
              )}
              )
              {reason !== null && (
                <span className={styles.reason}>
                  {translate(
                    {
                      id: 'run.explored.allowed',
                      message: 'allowed: {reason}',
                      description: 'Why an example that is meant to be copied may do something',
                    },
                    { reason },
                  )}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      <p className={styles.kinds}>
        {translate({
          id: 'run.explored.kinds',
          message: 'What was changed in the runs, one at a time and in pairs:',
          description: 'A list of changes with numbers of runs follows',
        })}
      </p>
      <dl className={styles.list}>
        {kinds.map(({ label, count: runs }) => (
          <div key={label} className={styles.row}>
            <dt>{label}</dt>
            <dd>{runs}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
