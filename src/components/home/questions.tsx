import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import chapters from '@generated/chapters/default/chapters.json';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Questions that readers come with, and the page that answers each. */
const QUESTIONS: readonly { readonly page: string; readonly ask: () => string }[] = [
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

const CARDS = new Map(chapters.flatMap(({ cards }) => cards.map((card) => [card.page, card])));

/** The questions, each with the page that answers it. Throws, and so stops the build, where there is no such page. */
export function Questions(): ReactNode {
  return (
    <ul className={styles.questions}>
      {QUESTIONS.map(({ page, ask }) => {
        const card = CARDS.get(page);
        if (!card) throw new Error(`The start page asks a question that ${page} answers, and there is no such page.`);
        const { to, name, isCode } = card;
        return (
          <li key={page}>
            <Link to={to}>{ask()}</Link>
            {isCode ? <code>{name}</code> : <span>{name}</span>}
          </li>
        );
      })}
    </ul>
  );
}
