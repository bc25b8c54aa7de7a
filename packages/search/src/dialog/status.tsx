import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import { usePluralForm } from '@docusaurus/theme-common';
import { Fragment, type ReactNode } from 'react';
import { useSearchData, useSearchPlaces } from './places.ts';
import styles from './status.module.css';
import type { SearchState } from './use-search.ts';

/** What is known of a search, also said by screen readers: how much was found, in which language, or what went wrong. */
export default function Status({
  state,
  onRetry,
}: {
  readonly state: SearchState;
  readonly onRetry: () => void;
}): ReactNode {
  const { own } = useSearchPlaces();
  const { hasNames, suggestions } = useSearchData();
  const { selectMessage } = usePluralForm();
  const countResults = (count: number): string =>
    selectMessage(
      count,
      translate(
        {
          id: 'search.count',
          message: '{count} result|{count} results',
          description: 'Plural forms are parted by |',
        },
        { count },
      ),
    );
  const say = (): string => {
    switch (state.kind) {
      case 'idle':
        return '';
      case 'waiting':
        return translate({ id: 'search.waiting', message: 'Searching…' });
      case 'failed':
        return translate({
          id: 'search.failed',
          message: 'The search index could not be loaded. Are you offline, or is the site being published anew?',
        });
      case 'found': {
        const { results, place } = state.found;
        if (results.length === 0)
          return translate(
            { id: 'search.nothing', message: 'Nothing found for “{query}”.' },
            { query: short(state.query) },
          );
        if (place.locale === own.locale) return countResults(results.length);
        return translate(
          { id: 'search.elsewhere', message: 'Nothing in this language. {language}: {results}' },
          { language: place.language, results: countResults(results.length) },
        );
      }
    }
  };
  return (
    <div className={styles.status}>
      <p role="status">{say()}</p>
      {state.kind === 'failed' && (
        <button type="button" className={styles.retry} onClick={onRetry}>
          {translate({ id: 'search.retry', message: 'Try again' })}
        </button>
      )}
      {state.kind === 'found' && state.found.results.length === 0 && (
        <p>
          {hasNames
            ? translate({ id: 'search.try.name', message: 'Try the name of a function or a class.' })
            : translate({ id: 'search.try.words', message: 'Try other words.' })}
          {suggestions.length > 0 && ` ${translate({ id: 'search.suggestions', message: 'Or look here:' })} `}
          {suggestions.map(({ to, label }, at) => (
            <Fragment key={to}>
              {at > 0 && ', '}
              <Link to={to}>{label}</Link>
            </Fragment>
          ))}
        </p>
      )}
    </div>
  );
}

function short(query: string): string {
  return query.length > 60 ? `${query.slice(0, 60)}…` : query;
}
