import Link from '@docusaurus/Link';
import chapters from '@generated/chapters/default/chapters.json';
import Heading from '@theme/Heading';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** All pages as cards, chapter by chapter. */
export default function Chapters(): ReactNode {
  return chapters.map(({ id, heading, cards }) => (
    <section key={id} className={styles.section}>
      <Heading as="h3" id={id} className={styles.title}>
        {heading}
      </Heading>
      <ul className={styles.cards}>
        {cards.map(({ page, to, name, isCode, line }) => (
          <li key={page} className={styles.card}>
            <Link to={to} className={styles.link ?? ''}>
              {isCode ? <code className={styles.name}>{name}</code> : <span className={styles.name}>{name}</span>}
            </Link>
            <p className={styles.line}>{line}</p>
          </li>
        ))}
      </ul>
    </section>
  ));
}
