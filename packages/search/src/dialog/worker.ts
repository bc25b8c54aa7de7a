import { openIndex, type SearchIndex } from '../engine/engine.ts';
import { MANIFEST_FILE, readManifest } from '../engine/manifest.ts';
import type { IndexPlace, SearchReply, SearchRequest } from './messages.ts';

/** The part of a worker's global scope that is used here; the DOM's types know only that of a window. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<SearchRequest>) => void) | null;
  postMessage(reply: SearchReply): void;
}

const scope = globalThis as unknown as WorkerScope;
const indexes = new Map<string, Promise<SearchIndex>>();

async function fetchJson(address: string, cache: RequestCache): Promise<unknown> {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

async function load({ folder, file }: IndexPlace): Promise<SearchIndex> {
  try {
    if (file !== undefined) return openIndex(await fetchJson(`${folder}${file}`, 'default'));
  } catch {
    // The site may have been published anew since the page was opened: then the manifest names another file.
  }
  const manifest = await fetchJson(`${folder}${MANIFEST_FILE}`, 'no-store');
  return openIndex(await fetchJson(`${folder}${readManifest(manifest).file}`, 'reload'));
}

/** An index that could not be loaded is asked for again the next time. */
function open(place: IndexPlace): Promise<SearchIndex> {
  const known = indexes.get(place.folder);
  if (known) return known;
  const loading = load(place);
  indexes.set(place.folder, loading);
  loading.catch(() => indexes.delete(place.folder));
  return loading;
}

scope.onmessage = async ({ data: { id, place, query, limit } }) => {
  try {
    const index = await open(place);
    scope.postMessage({ id, results: query === '' ? [] : index.search(query, { limit }) });
  } catch (error) {
    scope.postMessage({ id, failure: error instanceof Error ? error.message : String(error) });
  }
};
