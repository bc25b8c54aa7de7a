import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import Chapters from '../components/chapters';
import { Example } from '../components/home/example';
import { Hero } from '../components/home/hero';
import { Method } from '../components/home/method';
import styles from '../components/home/styles.module.css';

/** The start page: what this is, one recorded run, where to begin, all pages. */
export default function Home(): ReactNode {
  return (
    <Layout
      title={translate({ id: 'home.title', message: 'How asyncio really runs' })}
      description={translate({
        id: 'home.description',
        message:
          'A reference to asyncio in Ukrainian, Russian and English in which every output comes from a recorded run.',
        description: 'What search engines show',
      })}
    >
      <main className={styles.page}>
        <Hero />
        <Example />
        <Method />
        <section className={styles.sections}>
          <Heading as="h2" id="primitives" className={styles.sectionsTitle}>
            <Translate id="home.pages">Primitives at a glance</Translate>
          </Heading>
          <Chapters />
        </section>
      </main>
    </Layout>
  );
}
