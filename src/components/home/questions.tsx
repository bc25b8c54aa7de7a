import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { PrimitiveId } from '../../site/primitives.ts';
import { PRIMITIVE_TEXTS } from '../primitives/texts';
import { usePrimitivePages } from '../primitives/use-primitive-pages';
import styles from './styles.module.css';

/** Questions that readers come with, and the page that answers each. */
const QUESTIONS: readonly { readonly page: PrimitiveId; readonly ask: () => string }[] = [
  {
    page: 'basics/coroutines',
    ask: () => translate({ id: 'home.question.call', message: 'What happens when I call an async function?' }),
  },
  {
    page: 'tasks/task-group',
    ask: () => translate({ id: 'home.question.together', message: 'How do I run several coroutines together?' }),
  },
  {
    page: 'tasks/wait-for',
    ask: () => translate({ id: 'home.question.timeout', message: 'What becomes of the work when the time is up?' }),
  },
  {
    page: 'basics/sleep',
    ask: () => translate({ id: 'home.question.blocking', message: 'Why does one time.sleep stop everything?' }),
  },
];

/** The questions whose pages exist. */
export function Questions(): ReactNode {
  const pages = usePrimitivePages();
  return (
    <ul className={styles.questions}>
      {QUESTIONS.map(({ page, ask }) => {
        const path = pages.get(page);
        const { name, code } = PRIMITIVE_TEXTS[page]();
        return (
          path !== undefined && (
            <li key={page}>
              <Link to={path}>{ask()}</Link>
              {code ? <code>{name}</code> : <span>{name}</span>}
            </li>
          )
        );
      })}
    </ul>
  );
}
