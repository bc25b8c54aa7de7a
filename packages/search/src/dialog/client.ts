import type { SearchResult } from '../engine/engine.ts';
import type { IndexPlace, SearchReply, SearchRequest } from './messages.ts';

interface Waiting {
  resolve(results: readonly SearchResult[]): void;
  reject(reason: Error): void;
}

let worker: Worker | undefined;
let last = 0;
const waiting = new Map<number, Waiting>();

/** The worker is started at the first question, and serves every search of the page. */
function start(): Worker {
  if (worker) return worker;
  const started = new Worker(new URL('./worker.ts', import.meta.url));
  started.onmessage = ({ data }: MessageEvent<SearchReply>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ('failure' in data) asked?.reject(new Error(data.failure));
    else asked?.resolve(data.results);
  };
  started.onerror = ({ message }) => {
    // Its script could not be loaded, or it broke: the next question starts another one.
    worker = undefined;
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };
  worker = started;
  return started;
}

/**
 * Searches the index at `place`, which is loaded first where it is not yet; an empty query only loads it.
 * @returns best first; rejects where the index cannot be had
 */
export function search(place: IndexPlace, query: string, limit: number): Promise<readonly SearchResult[]> {
  return new Promise((resolve, reject) => {
    last += 1;
    waiting.set(last, { resolve, reject });
    const request: SearchRequest = { id: last, place, query, limit };
    start().postMessage(request);
  });
}
