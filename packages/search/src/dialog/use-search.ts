import { useCallback, useEffect, useState } from 'react';
import type { SearchResult } from '../engine/engine.ts';
import { search } from './client.ts';
import { useSearchPlaces } from './places.ts';
import type { SearchPlace } from './places-of.ts';

/** Results of one language. */
interface Found {
  readonly place: SearchPlace;
  readonly results: readonly SearchResult[];
}

/** What a search shows: nothing was asked, an answer is awaited, it is there, or the index cannot be had. */
export type SearchState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'waiting' }
  | {
      readonly kind: 'found';
      /** The query that was answered. */
      readonly query: string;
      /** Of the page's language; where it has none, of another one. */
      readonly found: Found;
    }
  | { readonly kind: 'failed' };

async function ask(own: SearchPlace, others: readonly SearchPlace[], query: string, limit: number): Promise<Found> {
  const results = await search(own, query, limit);
  if (results.length > 0) return { place: own, results };
  for (const place of others) {
    // Another language's index is only an offer: that it cannot be had is no failure.
    const elsewhere = await search(place, query, limit).catch(() => []);
    if (elsewhere.length > 0) return { place, results: elsewhere };
  }
  return { place: own, results: [] };
}

/**
 * Searches for what stands in a field, with every change of it.
 * @param limit how many results at most
 */
export function useSearch(
  query: string,
  limit: number,
): { readonly state: SearchState; readonly retry: () => void; readonly load: () => void } {
  const { own, others } = useSearchPlaces();
  const [state, setState] = useState<SearchState>({ kind: 'idle' });
  const [attempt, setAttempt] = useState(0);
  const wanted = query.trim();

  // The places are the same all the time that a page is open.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above; `attempt` asks again
  useEffect(() => {
    if (wanted === '') {
      setState({ kind: 'idle' });
      return;
    }
    let isStale = false;
    setState((before) => (before.kind === 'found' ? before : { kind: 'waiting' }));
    ask(own, others, wanted, limit).then(
      (found) => !isStale && setState({ kind: 'found', query: wanted, found }),
      () => !isStale && setState({ kind: 'failed' }),
    );
    return () => {
      isStale = true;
    };
  }, [wanted, limit, attempt, own.folder]);

  const retry = useCallback(() => {
    setState({ kind: 'waiting' });
    setAttempt((before) => before + 1);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is the same all the time
  const load = useCallback(() => {
    search(own, '', 0).catch(() => undefined);
  }, [own.folder]);
  return { state, retry, load };
}
