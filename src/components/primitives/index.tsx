import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import type { ReactNode } from 'react';
import { primitivesOf, SECTIONS } from '../../site/primitives.ts';
import styles from './styles.module.css';
import { PRIMITIVE_TEXTS, sectionTitle } from './texts';
import { usePrimitivePages } from './use-primitive-pages';

/** The primitives that have a page, as cards, section by section. */
export default function Primitives(): ReactNode {
  const pages = usePrimitivePages();
  return SECTIONS.map((section) => {
    const ids = primitivesOf(section).filter((id) => pages.has(id));
    return (
      ids.length > 0 && (
        <section key={section.id} className={styles.section}>
          <Heading as="h3" id={section.id} className={styles.title}>
            {sectionTitle(section.id)}
          </Heading>
          <ul className={styles.cards}>
            {ids.map((id) => {
              const { name, code, line } = PRIMITIVE_TEXTS[id]();
              return (
                <li key={id} className={styles.card}>
                  <Link to={pages.get(id) ?? ''} className={styles.link ?? ''}>
                    {code ? <code className={styles.name}>{name}</code> : <span className={styles.name}>{name}</span>}
                  </Link>
                  <p className={styles.line}>{line}</p>
                </li>
              );
            })}
          </ul>
        </section>
      )
    );
  });
}
