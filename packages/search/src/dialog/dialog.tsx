import Link from '@docusaurus/Link';
import { useHistory } from '@docusaurus/router';
import { translate } from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { SearchResult } from '../engine/engine.ts';
import styles from './dialog.module.css';
import { groupName, groupResults } from './group-results.ts';
import { useSearchData } from './places.ts';
import { addRecent, clearRecent, readRecent } from './recent.ts';
import Result from './result.tsx';
import { searchAddress } from './search-address.ts';
import Status from './status.tsx';
import { useSearch } from './use-search.ts';

/** As many results as a reader looks through without turning to the search page. */
const LIMIT = 20;

interface Option {
  readonly key: string;
  /** Where it leads; null for a recent query, which is asked again. */
  readonly href: string | null;
  readonly query: string;
}

/** The search dialog: a combobox whose list shows results, or what was looked for before. */
export default function SearchDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const history = useHistory();
  const { page, kinds } = useSearchData();
  const searchPage = useBaseUrl(page);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const [recent, setRecent] = useState(readRecent);
  const { state, retry, load } = useSearch(query, LIMIT);
  // Enter before the answer is there opens the first result once it is.
  const [isEager, setEager] = useState(false);
  const isBusy = state.kind === 'waiting' || (state.kind === 'found' && state.query !== query.trim());

  useEffect(() => {
    dialog.current?.showModal();
    input.current?.focus();
    load();
  }, [load]);

  const found = state.kind === 'found' ? state.found : null;
  const groups = groupResults(found?.results ?? []);
  const hrefOf = ({ url }: SearchResult): string => `${found?.place.base ?? ''}${url}`;
  const options: readonly Option[] =
    query.trim() === ''
      ? recent.map((before) => ({ key: before, href: null, query: before }))
      : groups.flatMap(({ results }) => results.map((result) => ({ key: result.url, href: hrefOf(result), query })));
  const at = Math.min(active, options.length - 1);
  const idOf = (index: number): string => `${listId}-${index}`;

  useEffect(() => {
    document.getElementById(`${listId}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [listId, at]);

  const go = (href: string): void => {
    addRecent(query);
    onClose();
    // An address of another language is another site for the router.
    if (found?.place.file !== undefined || href.startsWith(searchPage)) history.push(href);
    else window.location.assign(href);
  };
  const choose = (option: Option): void => {
    if (option.href !== null) go(option.href);
    else {
      setQuery(option.query);
      input.current?.focus();
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const option = options[at];
    if (isBusy) setEager(true);
    else if (option) choose(option);
    else if (query.trim() !== '') go(searchAddress(searchPage, query));
  };
  useEffect(() => {
    const [first] = options;
    if (!isEager || isBusy) return;
    setEager(false);
    if (first) choose(first);
  });
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && options.length > 0) {
      event.preventDefault();
      setActive((at + step + options.length) % options.length);
    }
  };

  let index = -1;
  return (
    // The click on the backdrop is a convenience; Esc closes a dialog for everyone.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={translate({ id: 'search.label', message: 'Search' })}
      onClose={onClose}
      onClick={({ target }) => {
        if (target === dialog.current) dialog.current.close();
        // A link of the status leads to another page; those of the list close the dialog themselves.
        else if (target instanceof Element && target.closest('p a')) onClose();
      }}
    >
      <form className={styles.form} onSubmit={submit}>
        <input
          ref={input}
          className={styles.input}
          type="text"
          role="combobox"
          aria-expanded={options.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={at >= 0 ? idOf(at) : undefined}
          aria-label={translate({ id: 'search.label', message: 'Search' })}
          placeholder={translate({ id: 'search.placeholder', message: 'A name, a word, an error message' })}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          value={query}
          onChange={({ target }) => {
            setQuery(target.value);
            setActive(0);
            setEager(false);
          }}
          onKeyDown={move}
        />
        <button
          type="button"
          className={styles.close}
          onClick={() => dialog.current?.close()}
          aria-label={translate({ id: 'search.close', message: 'Close search' })}
        >
          Esc
        </button>
      </form>
      <Status state={state} onRetry={retry} />
      <div
        id={listId}
        className={styles.list}
        role="listbox"
        aria-busy={isBusy}
        aria-label={translate({ id: 'search.results', message: 'Results' })}
      >
        {query.trim() === '' && recent.length > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not a fieldset
          <div role="group" aria-labelledby={`${listId}-recent`}>
            <div id={`${listId}-recent`} className={styles.group}>
              {translate({ id: 'search.recent', message: 'Recent searches' })}
            </div>
            {recent.map((before, number) => (
              // biome-ignore lint/a11y/useFocusableInteractive: see above
              // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field chooses it
              <div
                key={before}
                id={idOf(number)}
                role="option"
                aria-selected={number === at}
                className={styles.option}
                onClick={() => choose({ key: before, href: null, query: before })}
              >
                {before}
              </div>
            ))}
          </div>
        )}
        {groups.map(({ kind, results }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not a fieldset
          <div key={kind} role="group" aria-labelledby={`${listId}-${kind}`}>
            <div id={`${listId}-${kind}`} className={styles.group}>
              {groupName(kind, kinds)}
            </div>
            {results.map((result) => {
              index += 1;
              const href = hrefOf(result);
              return (
                <a
                  key={result.url}
                  id={idOf(index)}
                  role="option"
                  aria-selected={index === at}
                  tabIndex={-1}
                  className={styles.option}
                  href={href}
                  onClick={(event) => {
                    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                    event.preventDefault();
                    go(href);
                  }}
                >
                  <Result {...result} />
                </a>
              );
            })}
          </div>
        ))}
      </div>
      <p className={styles.foot}>
        {query.trim() === '' && recent.length > 0 && (
          <button
            type="button"
            className={styles.plain}
            onClick={() => {
              clearRecent();
              setRecent([]);
              input.current?.focus();
            }}
          >
            {translate({ id: 'search.clearRecent', message: 'Forget recent searches' })}
          </button>
        )}
        {options.length > 0 && query.trim() !== '' && (
          <Link to={searchAddress(page, query)}>
            {translate({ id: 'search.all', message: 'All results on a page of their own' })}
          </Link>
        )}
      </p>
    </dialog>
  );
}
