import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import { useHistory, useLocation } from '@docusaurus/router';
import { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { groupName, groupResults } from '../dialog/group-results.ts';
import { useSearchData } from '../dialog/places.ts';
import { addRecent } from '../dialog/recent.ts';
import Result from '../dialog/result.tsx';
import { searchAddress } from '../dialog/search-address.ts';
import Status from '../dialog/status.tsx';
import { useSearch } from '../dialog/use-search.ts';
import styles from './page.module.css';

const LIMIT = 60;

/** All results of a query, with an address of their own: `/search?q=wait_for`. */
export default function SearchPage(): ReactNode {
  const history = useHistory();
  const { pathname, search } = useLocation();
  const fieldId = useId();
  const [query, setQuery] = useState('');
  const { state, retry } = useSearch(query, LIMIT);
  const { kinds } = useSearchData();

  // The query of the address is known in the browser only: the page that the server sends has none.
  useEffect(() => {
    setQuery(new URLSearchParams(search).get('q') ?? '');
  }, [search]);

  const found = state.kind === 'found' ? state.found : null;
  const label = translate({ id: 'search.label', message: 'Search' });
  return (
    <Layout title={label}>
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      <main className={styles.page}>
        <Heading as="h1">{label}</Heading>
        {/* biome-ignore lint/a11y/useSemanticElements: browsers know the element of that name only since 2023 */}
        <form
          role="search"
          className={styles.form}
          action={pathname}
          onSubmit={(event) => {
            event.preventDefault();
            addRecent(query);
            history.replace(searchAddress(pathname, query));
          }}
        >
          <label htmlFor={fieldId}>
            {translate({ id: 'search.placeholder', message: 'A name, a word, an error message' })}
          </label>
          <input
            id={fieldId}
            className={styles.input}
            type="search"
            name="q"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            value={query}
            onChange={({ target }) => setQuery(target.value)}
          />
        </form>
        <div className={styles.status}>
          <Status state={state} onRetry={retry} />
        </div>
        {groupResults(found?.results ?? []).map(({ kind, results }) => (
          <section key={kind}>
            <Heading as="h2" className={styles.group}>
              {groupName(kind, kinds)}
            </Heading>
            <ul className={styles.results}>
              {results.map((result) => (
                <li key={result.url}>
                  {found?.place.file === undefined ? (
                    <a href={`${found?.place.base ?? ''}${result.url}`} hrefLang={found?.place.locale}>
                      <Result {...result} />
                    </a>
                  ) : (
                    <Link to={result.url}>
                      <Result {...result} />
                    </Link>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </main>
    </Layout>
  );
}
